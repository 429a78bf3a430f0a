package vn.canbo.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.Excusal;
import vn.canbo.events.code.Rating;
import vn.canbo.policy.evaluation.EvaluationTerms;
import vn.canbo.policy.evaluation.NamedRating;
import vn.canbo.policy.source.Certainty;

@Tag("TN12-18")
class EvaluationTermsTest {

    private static final PolicyPacks PACKS = PolicyPacks.shipped();
    private static final PackFile BASELINE = PolicyPacks.shippedFile("national-baseline.yaml");

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource(
            textBlock =
                    """
                    CIVIL_SERVANT,          2019, decree-56-2015
                    CIVIL_SERVANT,          2020, decree-90-2020
                    CIVIL_SERVANT,          2025, decree-90-2020
                    CIVIL_SERVANT,          2026, decree-335-2025
                    CADRE,                  2019, decree-56-2015
                    CADRE,                  2020, decree-90-2020
                    CADRE,                  2024, decree-90-2020
                    CADRE,                  2025, regulation-366-2025
                    PUBLIC_EMPLOYEE,        2019, decree-56-2015
                    PUBLIC_EMPLOYEE,        2026, decree-90-2020
                    NON_SPECIALISED_WORKER, 2026, decree-90-2020
                    """)
    void a_year_is_rated_by_what_holds_on_its_last_day(
            Category category, int year, String instrument) {
        assertThat(terms(category, year).ratingSource().citation().instrument().id())
                .isEqualTo(instrument);
    }

    @ParameterizedTest
    @EnumSource
    void everybody_is_rated_by_four_levels_in_every_year(Category category) {
        IntStream.rangeClosed(2010, 2040)
                .forEach(
                        year -> {
                            var terms = terms(category, year);
                            assertThat(terms.ratings())
                                    .extracting(NamedRating::rating)
                                    .containsExactly(
                                            Rating.EXCELLENT,
                                            Rating.GOOD,
                                            Rating.COMPLETED,
                                            Rating.NOT_COMPLETED);
                            assertThat(terms.excusals()).containsOnly(Excusal.values());
                            assertThat(terms.know(Rating.COMPLETED)).isTrue();
                        });
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource(
            textBlock =
                    """
                    CIVIL_SERVANT,   2019, hoàn thành nhiệm vụ nhưng còn hạn chế về năng lực
                    CADRE,           2019, hoàn thành nhiệm vụ nhưng còn hạn chế về năng lực
                    PUBLIC_EMPLOYEE, 2019, hoàn thành nhiệm vụ
                    CIVIL_SERVANT,   2020, hoàn thành nhiệm vụ
                    """)
    void the_third_level_had_another_name(Category category, int year, String name) {
        assertThat(terms(category, year).ratings())
                .filteredOn(it -> it.rating() == Rating.COMPLETED)
                .extracting(it -> it.name().vi())
                .containsExactly(name);
    }

    @Test
    void what_no_source_states_says_so() {
        var terms = terms(Category.CIVIL_SERVANT, 2026);

        assertThat(terms.earliestOf(2026)).isEqualTo(LocalDate.parse("2026-11-01"));
        assertThat(terms.earliestSource().certainty()).isEqualTo(Certainty.TO_BE_CONFIRMED);
        assertThat(terms.ratingSource().text().vi()).isEqualTo("Nghị định 335/2025/NĐ-CP");
        assertThat(terms.excusalSource().text().vi())
                .isEqualTo("Nghị định 335/2025/NĐ-CP (cần xác nhận)");
        assertThat(terms(Category.CADRE, 2025).ratingSource().text().vi())
                .isEqualTo("Quy định 366-QĐ/TW");
    }

    @ParameterizedTest(name = "{1} for {0}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    from: 2026-01-01       | from: 2025-12-31       | overlaps
                    from: 2025-08-30       | from: 2025-08-29       | overlaps
                    rating: GOOD           | rating: EXCELLENT      | a level stands once
                    rating: GOOD           | rating: FAIR           | EXCELLENT
                    by: [UNDER_SIX_MONTHS  | by: [MISSING           | SUSPENDED
                    day: --11-01           | day: 11-01             | a day such as --11-01
                    categories: [CADRE]    | categories: []         | somebody is rated
                    """)
    void rows_that_cannot_be_are_refused(String right, String wrong, String message) {
        var yaml = BASELINE.yaml().replace(right, wrong);

        var fault =
                catchThrowableOfType(
                        PackFault.class,
                        () -> PolicyPacks.read(List.of(new PackFile("wrong.yaml", yaml))));

        assertThat(fault.place().field()).startsWith("evaluations[");
        assertThat(fault.wording().en()).contains(message);
    }

    private static EvaluationTerms terms(Category category, int year) {
        return PACKS.evaluationTerms(category, year).orElseThrow();
    }
}
