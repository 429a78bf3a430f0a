package vn.canbo.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.canbo.policy.reelection.EarlyRetirement;
import vn.canbo.policy.reelection.EarlyRetirement.Obstacle;
import vn.canbo.policy.reelection.EarlyRetirementTerms;

@Tag("TN12-25")
class EarlyRetirementTest {

    private static final EarlyRetirementTerms TERMS =
            PolicyPacks.shipped()
                    .leavingPolicy(YearMonth.parse("2026-03"))
                    .orElseThrow()
                    .earlyRetirement();

    private static final LocalDate AGE = LocalDate.parse("2028-06-30");

    /** Scenario step C-04: 12.5 for the early years, 5 for the first 20, 8 times a half. */
    @Test
    void the_chair_of_scenario_c_is_proposed_twenty_one_and_a_half_months() {
        var proposal = EarlyRetirement.propose(TERMS, LocalDate.parse("2026-03-31"), AGE, 28);

        assertThat(proposal.earlyMonths()).isEqualTo(27);
        assertThat(proposal.salaryMonths()).isEqualByComparingTo("21.5");
        assertThat(proposal.steps())
                .extracting(it -> it.text().vi())
                .containsExactly(
                        "Nghỉ trước tuổi 27 tháng, tính là 2,5 năm",
                        "2,5 năm × 5 tháng lương = 12,5",
                        "20 năm đầu đóng bảo hiểm xã hội: 5",
                        "8 năm tiếp theo × 0,5 = 4",
                        "Đề xuất 21,5 tháng lương hiện hưởng");
        assertThat(proposal.steps().getLast().text().en())
                .isEqualTo("Proposed: 21.5 months of current salary");
    }

    @ParameterizedTest(name = "{0} months early are {1} years")
    @CsvSource({
        "1, 0.5", "6, 0.5", "7, 1", "12, 1", "13, 1.5", "18, 1.5", "19, 2", "24, 2", "60, 5"
    })
    void odd_months_up_to_six_are_half_a_year_and_more_a_whole_one(long months, String years) {
        assertThat(TERMS.yearsOf(months)).isEqualByComparingTo(years);
    }

    @ParameterizedTest(name = "retiring on {0} with {1} years: {2}")
    @CsvSource(
            textBlock =
                    """
                    2028-05-01, 20, 7.5
                    2026-03-31, 20, 17.5
                    2026-03-31, 21, 18
                    2023-06-30, 20, 30
                    """)
    void the_parts_are_added(LocalDate on, int insured, String months) {
        assertThat(EarlyRetirement.propose(TERMS, on, AGE, insured).salaryMonths())
                .isEqualByComparingTo(months);
    }

    @ParameterizedTest(name = "retiring on {0} with {1} years: {2}")
    @CsvSource(
            textBlock =
                    """
                    2028-05-31, 20,
                    2028-06-30, 20, NOT_EARLY
                    2028-06-01, 20, NOT_EARLY
                    2023-06-01, 20,
                    2023-05-31, 20, TOO_EARLY
                    2026-03-31, 19, TOO_FEW_INSURED_YEARS
                    """)
    void nothing_is_proposed_outside_the_policy(LocalDate on, int insured, Obstacle obstacle) {
        var obstacles = EarlyRetirement.obstacles(TERMS, on, AGE, insured);

        if (obstacle == null) {
            assertThat(obstacles).isEmpty();
        } else {
            assertThat(obstacles).containsExactly(obstacle);
            assertThatThrownBy(() -> EarlyRetirement.propose(TERMS, on, AGE, insured))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void every_obstacle_is_named_at_once() {
        assertThat(EarlyRetirement.obstacles(TERMS, LocalDate.parse("2030-01-01"), AGE, 3))
                .containsExactly(Obstacle.NOT_EARLY, Obstacle.TOO_FEW_INSURED_YEARS);
    }
}
