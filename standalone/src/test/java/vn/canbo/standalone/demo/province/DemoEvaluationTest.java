package vn.canbo.standalone.demo.province;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.canbo.events.code.Excusal;
import vn.canbo.events.code.Rating;
import vn.canbo.events.reported.EvaluationDecided;

class DemoEvaluationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);
    private static final DemoProvince DEMO = DemoProvince.of(DemoProvince.SEED);

    @Test
    @Tag("TN12-18")
    void the_last_two_closed_years_of_every_fifth_are_evaluated_where_they_served() {
        var evaluations = evaluations(TODAY);
        var people =
                DEMO.people().stream().collect(Collectors.toMap(DemoPerson::fileNumber, it -> it));

        assertThat(evaluations).hasSizeBetween(700, 1_100);
        assertThat(evaluations).extracting(EvaluationDecided::year).containsOnly(2024, 2025);
        assertThat(evaluations)
                .extracting(it -> it.person().fileNumber() + " " + it.year())
                .doesNotHaveDuplicates();
        assertThat(evaluations)
                .allSatisfy(
                        it -> {
                            var person = people.get(it.person().fileNumber());
                            assertThat(person).isNotNull();
                            if (person != null) {
                                assertThat(it.unitCode()).isEqualTo(person.unitCode());
                                assertThat(it.decidedOn()).isAfterOrEqualTo(person.since());
                                assertThat(it.excusal() == Excusal.UNDER_SIX_MONTHS)
                                        .isEqualTo(
                                                person.since()
                                                        .isAfter(LocalDate.of(it.year(), 7, 1)));
                            }
                        });
    }

    @Test
    void ratings_are_shared_out_about_as_in_2023_and_every_result_is_met() {
        var evaluations = evaluations(TODAY);
        var rated = evaluations.stream().filter(it -> it.rating() != null).toList();

        assertThat(share(rated, Rating.EXCELLENT)).isBetween(33.0, 42.0);
        assertThat(share(rated, Rating.GOOD)).isBetween(55.0, 64.0);
        assertThat(share(rated, Rating.COMPLETED)).isBetween(1.0, 3.5);
        assertThat(share(rated, Rating.NOT_COMPLETED)).isBetween(0.3, 2.0);
        assertThat(evaluations)
                .extracting(EvaluationDecided::excusal)
                .contains(Excusal.UNDER_SIX_MONTHS, Excusal.SUSPENDED);
    }

    private static double share(List<EvaluationDecided> rated, Rating rating) {
        return 100.0 * rated.stream().filter(it -> it.rating() == rating).count() / rated.size();
    }

    @Test
    void what_is_decided_after_the_legal_day_is_not_reported() {
        assertThat(evaluations(LocalDate.of(2025, 7, 1)))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.year()).isEqualTo(2024));
        assertThat(evaluations(LocalDate.of(2024, 11, 30))).isEmpty();
    }

    private static List<EvaluationDecided> evaluations(LocalDate today) {
        return DEMO.evaluations(today).map(it -> (EvaluationDecided) it.content()).toList();
    }
}
