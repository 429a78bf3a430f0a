package vn.canbo.reporting.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.canbo.events.AssessedCriterion;
import vn.canbo.events.code.Criterion;
import vn.canbo.events.code.Verdict;
import vn.canbo.reporting.dashboard.ClassClient.OpenClass;
import vn.canbo.reporting.explanation.PersonCompliance;
import vn.canbo.reporting.explanation.TitleHeld;

class NextStepsTest {

    private static final OpenClass CLASS =
            new OpenClass("K1", "Lớp", "Class", "truong", LocalDate.of(2026, 3, 2), 7);

    private final List<String> asked = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(
            value = Verdict.class,
            names = {"UNMET", "UNMET_IN_GRACE"})
    void under_what_is_not_met_and_can_be_learned_stands_the_next_class(Verdict result) {
        var held = held(criterion(Criterion.POLITICAL_THEORY, "INTERMEDIATE", result));

        var next = NextSteps.of(person(held), this::oneClass);

        assertThat(asked).containsExactly("POLITICAL_THEORY INTERMEDIATE PC_CHAIR");
        assertThat(next.available()).isTrue();
        assertThat(next.of(held))
                .containsExactly(new NextSteps.Step(Criterion.POLITICAL_THEORY, List.of(CLASS)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Verdict.class,
            names = {"ABOVE", "MET", "CANNOT_TELL"})
    void what_is_met_or_not_known_needs_no_class(Verdict result) {
        var held = held(criterion(Criterion.POLITICAL_THEORY, "INTERMEDIATE", result));

        assertThat(NextSteps.of(person(held), this::oneClass).of(held)).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void nobody_learns_an_age_or_a_major() {
        var held =
                held(
                        criterion(Criterion.AGE, "18", Verdict.UNMET),
                        criterion(Criterion.MAJOR_MATCHES_POSITION, "LAW|LAND", Verdict.UNMET));

        assertThat(NextSteps.of(person(held), this::oneClass).of(held)).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void where_no_class_is_open_the_step_says_so_and_of_many_three_are_enough() {
        var held = held(criterion(Criterion.IT, "CERTIFICATE", Verdict.UNMET));

        var none = NextSteps.of(person(held), (_, _, _) -> Optional.of(List.of()));
        var many =
                NextSteps.of(person(held), (_, _, _) -> Optional.of(Collections.nCopies(9, CLASS)));

        assertThat(none.of(held)).containsExactly(new NextSteps.Step(Criterion.IT, List.of()));
        assertThat(many.of(held).getFirst().classes()).hasSize(3);
    }

    @Test
    void while_training_is_away_it_is_asked_once_and_the_page_is_told() {
        var held =
                held(
                        criterion(Criterion.IT, "CERTIFICATE", Verdict.UNMET),
                        criterion(Criterion.POLITICAL_THEORY, "INTERMEDIATE", Verdict.UNMET));

        var next =
                NextSteps.of(
                        person(held),
                        (kind, _, _) -> {
                            asked.add(kind.name());
                            return Optional.empty();
                        });

        assertThat(next.available()).isFalse();
        assertThat(next.of(held)).isEmpty();
        assertThat(asked).hasSize(1);
    }

    private Optional<List<OpenClass>> oneClass(Enum<?> kind, String level, String title) {
        asked.add(kind + " " + level + " " + title);
        return Optional.of(List.of(CLASS));
    }

    private static AssessedCriterion criterion(
            Criterion criterion, String required, Verdict result) {
        return new AssessedCriterion(criterion, required, null, result, "điều 10");
    }

    private static TitleHeld held(AssessedCriterion... criteria) {
        var day = LocalDate.of(2026, 1, 5);
        return new TitleHeld(
                "PC_CHAIR",
                "Chủ tịch",
                "Chair",
                new UUID(1, 1),
                "Xã",
                true,
                day,
                Verdict.UNMET,
                List.of(criteria),
                "national-baseline",
                "1",
                day,
                null,
                null);
    }

    private static PersonCompliance person(TitleHeld held) {
        return new PersonCompliance(
                new UUID(1, 2),
                LocalDate.of(2026, 1, 5),
                Verdict.UNMET,
                null,
                false,
                false,
                List.of(held),
                List.of());
    }
}
