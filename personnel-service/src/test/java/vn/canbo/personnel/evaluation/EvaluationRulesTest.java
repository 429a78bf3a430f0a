package vn.canbo.personnel.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.Excusal;
import vn.canbo.events.code.Rating;
import vn.canbo.personnel.dossier.HeldPost;
import vn.canbo.personnel.evaluation.EvaluationChange.RecordEvaluation;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.policy.evaluation.EvaluationTerms;
import vn.canbo.policy.evaluation.NamedRating;
import vn.canbo.policy.source.Validity;
import vn.canbo.policy.source.Wording;

@Tag("TN12-18")
class EvaluationRulesTest {

    private static final UUID OLD = new UUID(0, 99001);
    private static final UUID NEW = new UUID(0, 99002);
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final EvaluationTerms TERMS =
            PolicyPacks.shipped().evaluationTerms(Category.CIVIL_SERVANT, 2025).orElseThrow();

    private static HeldPost post(UUID unit, String from, @Nullable String to) {
        return new HeldPost(
                UUID.randomUUID(),
                unit,
                "OFFICE_SPECIALIST",
                true,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                null,
                Set.of(),
                null);
    }

    private static RecordEvaluation evaluation(
            @Nullable Rating rating, @Nullable Excusal excusal, String decidedOn) {
        return new RecordEvaluation(2025, rating, excusal, OLD, LocalDate.parse(decidedOn));
    }

    @ParameterizedTest(name = "decided on {0}: {1}")
    @CsvSource(
            textBlock =
                    """
            2025-10-31, DECIDED_TOO_EARLY
            2025-11-01, allowed
            2026-03-02, allowed
            2026-03-03, DECIDED_IN_THE_FUTURE
            """)
    void a_year_is_decided_from_its_earliest_day_until_today(String day, String expected) {
        var objections =
                EvaluationRules.objectionsTo(
                        evaluation(Rating.GOOD, null, day), TERMS, List.of(OLD), List.of(), TODAY);

        assertThat(objections.stream().map(Refusal::code).findFirst().orElse("allowed"))
                .isEqualTo(expected);
        assertThat(objections).hasSizeLessThan(2);
    }

    @ParameterizedTest(name = "{0} on 2026-03-02: {1}")
    @CsvSource({"1989, false", "1990, true", "2026, true", "2027, false", "-1, false"})
    void a_year_that_has_not_begun_or_lies_too_far_back_is_none(int year, boolean possible) {
        assertThat(EvaluationRules.objectionToYear(year, TODAY).isEmpty()).isEqualTo(possible);
    }

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource(
            textBlock =
                    """
            2010-01-01, 2024-12-31, false
            2010-01-01, 2025-01-01, true
            2010-01-01, ,           true
            2025-12-12, ,           true
            2025-12-13, ,           false
            """)
    void somebody_serves_in_a_year_by_a_day_of_it_until_it_is_decided(
            String from, @Nullable String to, boolean serves) {
        var workplaces =
                EvaluationRules.workplacesOf(
                        List.of(post(OLD, from, to)), 2025, LocalDate.parse("2025-12-12"));

        assertThat(workplaces).isEqualTo(serves ? List.of(OLD) : List.of());
        assertThat(
                        EvaluationRules.objectionsTo(
                                evaluation(Rating.GOOD, null, "2025-12-12"),
                                TERMS,
                                workplaces,
                                List.of(),
                                TODAY))
                .extracting(Refusal::code)
                .isEqualTo(serves ? List.of() : List.of("NOT_IN_SERVICE_THAT_YEAR"));
    }

    @ParameterizedTest(name = "moved on {0}, decided on {1}: {2}")
    @CsvSource(
            textBlock =
                    """
            2025-12-12, 2025-12-11, OLD
            2025-12-12, 2025-12-12, NEW
            2025-12-31, 2026-01-15, NEW
            2026-01-01, 2026-01-15, OLD
            2025-01-01, 2025-12-12, NEW
            """)
    void whoever_moved_is_rated_where_he_or_she_served_last(
            LocalDate moved, LocalDate decidedOn, String expected) {
        var posts =
                List.of(
                        post(OLD, "2010-01-01", moved.minusDays(1).toString()),
                        post(NEW, moved.toString(), null));

        assertThat(EvaluationRules.workplacesOf(posts, 2025, decidedOn))
                .containsExactly(expected.equals("OLD") ? OLD : NEW);
    }

    @Test
    void whoever_left_is_rated_where_he_or_she_served_last() {
        var posts =
                List.of(
                        post(OLD, "2010-01-01", "2025-03-31"),
                        post(NEW, "2025-04-01", "2025-09-30"));

        assertThat(EvaluationRules.workplacesOf(posts, 2025, LocalDate.parse("2025-12-12")))
                .containsExactly(NEW);
    }

    @Test
    void each_unit_of_several_posts_is_a_workplace() {
        var posts =
                List.of(
                        post(OLD, "2010-01-01", null),
                        post(NEW, "2020-01-01", null),
                        post(NEW, "2021-01-01", null));

        assertThat(EvaluationRules.workplacesOf(posts, 2025, LocalDate.parse("2025-12-12")))
                .containsExactly(OLD, NEW);
    }

    @Test
    void a_level_or_reason_that_the_year_does_not_know_is_refused_with_those_it_knows() {
        var fewer =
                new EvaluationTerms(
                        new Validity(null, null),
                        Set.of(Category.values()),
                        List.of(
                                new NamedRating(Rating.GOOD, new Wording("tốt", "good")),
                                new NamedRating(Rating.COMPLETED, new Wording("được", "done"))),
                        Set.of(Excusal.SUSPENDED),
                        MonthDay.of(11, 1),
                        TERMS.ratingSource(),
                        TERMS.excusalSource(),
                        TERMS.earliestSource());

        var objections =
                EvaluationRules.objectionsTo(
                        evaluation(Rating.EXCELLENT, Excusal.UNDER_SIX_MONTHS, "2025-12-12"),
                        fewer,
                        List.of(OLD),
                        List.of(),
                        TODAY);

        assertThat(objections)
                .containsExactly(
                        new Refusal.RatedAndExcused(),
                        new Refusal.RatingNotOfYear(
                                2025,
                                Rating.EXCELLENT,
                                List.of(Rating.GOOD, Rating.COMPLETED),
                                "Nghị định 90/2020/NĐ-CP"),
                        new Refusal.ExcusalNotOfYear(
                                2025,
                                Excusal.UNDER_SIX_MONTHS,
                                List.of(Excusal.SUSPENDED),
                                "Nghị định 90/2020/NĐ-CP (cần xác nhận)"));
    }
}
