package vn.canbo.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import vn.canbo.events.code.Sex;
import vn.canbo.policy.retirement.RetirementTable;
import vn.canbo.policy.retirement.RetirementTable.Band;

class RetirementTest {

    private static final PolicyPacks PACKS = PolicyPacks.shipped();
    private static final RetirementTable TABLE = PACKS.retirement();

    @ParameterizedTest(name = "{0} {1}-{2} retires at {3}y{4}m on {5}")
    @CsvFileSource(resources = "/retirement-vectors.csv", numLinesToSkip = 1)
    void everyone_of_the_official_appendix_retires_on_the_day_it_says(
            String sex,
            int year,
            int month,
            int ageYears,
            int ageMonths,
            LocalDate retirement,
            LocalDate pension) {
        var born = YearMonth.of(year, month);
        var of = sex.equals("M") ? Sex.MALE : Sex.FEMALE;

        assertThat(TABLE.bandOf(of, born).age().toTotalMonths())
                .isEqualTo(Period.of(ageYears, ageMonths, 0).toTotalMonths());
        assertThat(TABLE.retirementOf(of, born)).isEqualTo(retirement);
        assertThat(TABLE.pensionStartOf(of, born)).isEqualTo(pension);
    }

    /** Both sides of every band of domain reference 4.1, and of the end of the old ages. */
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            textBlock =
                    """
                    MALE,   1950-03, 2010-03-31
                    MALE,   1960-02, 2020-02-29
                    MALE,   1960-12, 2020-12-31
                    MALE,   1961-01, 2021-04-30
                    MALE,   1961-07, 2021-10-31
                    MALE,   1961-09, 2021-12-31
                    MALE,   1961-10, 2022-04-30
                    MALE,   1962-06, 2022-12-31
                    MALE,   1962-07, 2023-04-30
                    MALE,   1963-03, 2023-12-31
                    MALE,   1963-04, 2024-04-30
                    MALE,   1963-12, 2024-12-31
                    MALE,   1964-01, 2025-04-30
                    MALE,   1964-09, 2025-12-31
                    MALE,   1964-10, 2026-04-30
                    MALE,   1965-06, 2026-12-31
                    MALE,   1965-07, 2027-04-30
                    MALE,   1966-03, 2027-12-31
                    MALE,   1966-04, 2028-04-30
                    MALE,   1990-01, 2052-01-31
                    FEMALE, 1955-02, 2010-02-28
                    FEMALE, 1965-12, 2020-12-31
                    FEMALE, 1966-01, 2021-05-31
                    FEMALE, 1966-06, 2021-10-31
                    FEMALE, 1966-08, 2021-12-31
                    FEMALE, 1966-09, 2022-05-31
                    FEMALE, 1967-04, 2022-12-31
                    FEMALE, 1967-05, 2023-05-31
                    FEMALE, 1967-12, 2023-12-31
                    FEMALE, 1968-01, 2024-05-31
                    FEMALE, 1968-08, 2024-12-31
                    FEMALE, 1968-09, 2025-05-31
                    FEMALE, 1969-04, 2025-12-31
                    FEMALE, 1969-05, 2026-05-31
                    FEMALE, 1969-12, 2026-12-31
                    FEMALE, 1970-01, 2027-05-31
                    FEMALE, 1970-08, 2027-12-31
                    FEMALE, 1970-09, 2028-05-31
                    FEMALE, 1971-04, 2028-12-31
                    FEMALE, 1971-05, 2029-05-31
                    FEMALE, 1971-12, 2029-12-31
                    FEMALE, 1972-01, 2030-05-31
                    FEMALE, 1972-08, 2030-12-31
                    FEMALE, 1972-09, 2031-05-31
                    FEMALE, 1973-04, 2031-12-31
                    FEMALE, 1973-05, 2032-05-31
                    FEMALE, 1973-12, 2032-12-31
                    FEMALE, 1974-01, 2033-05-31
                    FEMALE, 1974-08, 2033-12-31
                    FEMALE, 1974-09, 2034-05-31
                    FEMALE, 1975-04, 2034-12-31
                    FEMALE, 1975-05, 2035-05-31
                    """)
    void the_first_age_reached_in_its_year_counts(Sex sex, YearMonth born, LocalDate expected) {
        assertThat(TABLE.retirementOf(sex, born)).isEqualTo(expected);
        assertThat(TABLE.pensionStartOf(sex, born)).isEqualTo(expected.plusDays(1));
    }

    /** The rule as the decree states it, year by year, against the bands. */
    @Test
    void the_bands_agree_with_the_year_by_year_rule_for_a_century_of_births() {
        for (var sex : Sex.values()) {
            var first = sex == Sex.MALE ? 60 * 12 + 3 : 55 * 12 + 4;
            var step = sex == Sex.MALE ? 3 : 4;
            var last = sex == Sex.MALE ? 62 * 12 : 60 * 12;
            for (var born = YearMonth.of(1930, 1);
                    born.getYear() < 2030;
                    born = born.plusMonths(1)) {
                var expected = yearByYear(born, first, step, last);

                assertThat(TABLE.retirementOf(sex, born))
                        .as("%s %s", sex, born)
                        .isEqualTo(expected.atEndOfMonth());
            }
        }
    }

    private static YearMonth yearByYear(YearMonth born, int first, int step, int last) {
        for (var year = born.getYear() + 50; ; year++) {
            var before = step == 3 ? 60 * 12 : 55 * 12;
            var months = year < 2021 ? before : Math.min(last, first + step * (year - 2021));
            var reached = born.plusMonths(months);
            if (reached.getYear() == year) {
                return reached;
            }
        }
    }

    @Test
    void without_a_birth_month_january_counts() {
        assertThat(TABLE.retirementOf(Sex.MALE, Year.of(1964))).isEqualTo("2025-04-30");
    }

    @Test
    void each_age_says_where_it_is_written() {
        var old = TABLE.bandOf(Sex.MALE, YearMonth.of(1960, 12)).source();
        var current = TABLE.bandOf(Sex.MALE, YearMonth.of(1961, 1)).source();

        assertThat(old.text().en()).isEqualTo("Law 10/2012/QH13 (to be confirmed)");
        assertThat(current.text().en()).isEqualTo("Decree 135/2020/NĐ-CP, art. 4");
    }

    @Test
    void ages_that_do_not_ascend_are_refused() {
        var source = TABLE.bandOf(Sex.MALE, YearMonth.of(1961, 1)).source();
        var open = new Band(null, Period.ofYears(60), source);
        var later = new Band(Year.of(2020), Period.ofYears(62), source);

        assertThatThrownBy(
                        () ->
                                new RetirementTable(
                                        Map.of(
                                                Sex.MALE,
                                                List.of(later, open),
                                                Sex.FEMALE,
                                                List.of(open))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ascend");
        assertThatThrownBy(
                        () ->
                                new RetirementTable(
                                        Map.of(
                                                Sex.MALE,
                                                List.of(later),
                                                Sex.FEMALE,
                                                List.of(open))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("open");
    }
}
