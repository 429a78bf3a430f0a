package vn.canbo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.ProfessionalLevel;
import vn.canbo.policy.secondment.DayCount;
import vn.canbo.policy.secondment.SecondmentRule;
import vn.canbo.policy.secondment.SecondmentTerms;
import vn.canbo.policy.secondment.SendingQuota;

class SecondmentTermsTest {

    private static final PolicyPacks PACKS = PolicyPacks.shipped();
    private static final SecondmentTerms TERMS =
            PACKS.secondmentTerms(LocalDate.parse("2025-10-01")).orElseThrow();

    @Test
    @Tag("TN25-18")
    @Tag("TN25-5")
    @Tag("TN25-9")
    @Tag("TN25-27")
    @Tag("TN25-O4")
    void the_figures_are_those_of_the_programme() {
        assertThat(TERMS.shortest()).isEqualTo(Period.ofMonths(3));
        assertThat(TERMS.longest()).isEqualTo(Period.ofYears(3));
        assertThat(TERMS.dayCount()).isEqualTo(DayCount.BOTH_DAYS_INCLUDED);
        assertThat(TERMS.extensionsCount()).isTrue();
        assertThat(TERMS.remainingService()).isEqualTo(Period.ofYears(10));
        assertThat(TERMS.remainingServiceAt()).isEqualTo(SecondmentTerms.MeasuredAt.START);
        assertThat(TERMS.leastLevel()).isEqualTo(ProfessionalLevel.UNIVERSITY);
        assertThat(TERMS.categories())
                .containsExactlyInAnyOrder(Category.CIVIL_SERVANT, Category.PUBLIC_EMPLOYEE);
    }

    @Test
    void about_five_percent_of_each_agency_with_one_leader() {
        assertThat(TERMS.quota().percent()).isEqualTo(5);
        assertThat(TERMS.quota().tolerance()).isEqualTo(1);
        assertThat(TERMS.quota().leastLeaders()).isEqualTo(1);
        assertThat(TERMS.quota().scope()).isEqualTo(SendingQuota.Scope.SENDING_AGENCY);
    }

    @Test
    void the_programme_begins_with_the_two_tiers() {
        assertThat(PACKS.secondmentTerms(LocalDate.parse("2025-06-30"))).isEmpty();
        assertThat(PACKS.secondmentTerms(LocalDate.parse("2025-07-01"))).contains(TERMS);
    }

    @ParameterizedTest
    @EnumSource
    void every_rule_says_where_it_is_written(SecondmentRule rule) {
        assertThat(TERMS.sourceOf(rule).pack()).isEqualTo("tn25");
        assertThat(TERMS.sourceOf(rule).text().vi()).isNotBlank();
        assertThat(rule.code()).matches("SEC-\\d\\d");
    }

    @ParameterizedTest(name = "{0} {1} from {2}: {3}")
    @Tag("TN25-18")
    @CsvSource(
            textBlock =
                    """
                    BOTH_DAYS_INCLUDED, P3M, 2025-10-01, 2025-12-31
                    BOTH_DAYS_INCLUDED, P3Y, 2025-10-01, 2028-09-30
                    BOTH_DAYS_INCLUDED, P3M, 2024-12-01, 2025-02-28
                    BOTH_DAYS_INCLUDED, P3M, 2025-11-30, 2026-02-27
                    BOTH_DAYS_INCLUDED, P3Y, 2024-02-29, 2027-02-27
                    CIVIL_CODE,         P3M, 2025-10-01, 2026-01-01
                    CIVIL_CODE,         P3Y, 2025-10-01, 2028-10-01
                    CIVIL_CODE,         P3M, 2025-11-30, 2026-02-28
                    """)
    void a_term_of_exactly_that_length_ends_by_the_count(
            DayCount count, Period length, LocalDate first, LocalDate last) {
        assertThat(count.lastDayOf(first, length)).isEqualTo(last);
    }
}
