package vn.canbo.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.canbo.policy.source.Certainty;
import vn.canbo.policy.title.TitleCode;

@Tag("CT-3")
class TitleOrderTest {

    private static final PolicyPacks PACKS = PolicyPacks.shipped();
    private static final LocalDate DAY = LocalDate.parse("2026-01-01");

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource(
            textBlock =
                    """
                    PC_VICE_CHAIR,     PC_CHAIR,             1
                    PC_CHAIR,          COUNCIL_CHAIR,        0
                    PARTY_SECRETARY,   PC_CHAIR,            -1
                    DIVISION_HEAD,     OFFICE_SPECIALIST,   -1
                    OFFICE_STATISTICS, OFFICE_SPECIALIST,    0
                    """)
    void a_title_is_higher_lower_or_of_the_same_tier(String from, String to, int sign) {
        var both = Set.of(new TitleCode(from), new TitleCode(to));
        var order = PACKS.titleOrder(both, DAY).orElseThrow();

        assertThat(
                        Integer.signum(
                                order.compare(new TitleCode(from), new TitleCode(to))
                                        .orElseThrow()))
                .isEqualTo(sign);
        assertThat(order.source().certainty()).isEqualTo(Certainty.TO_BE_CONFIRMED);
    }

    @Test
    void titles_of_commune_and_province_are_not_compared() {
        assertThat(
                        PACKS.titleOrder(
                                Set.of(
                                        new TitleCode("PC_CHAIR"),
                                        new TitleCode("PROVINCIAL_DIVISION_HEAD")),
                                DAY))
                .isEmpty();
    }

    @Test
    void every_title_stands_in_an_order() {
        assertThat(PACKS.titles().all())
                .allSatisfy(it -> assertThat(PACKS.titleOrder(Set.of(it.code()), DAY)).isPresent());
    }

    @Test
    void the_highest_of_several_titles_is_told() {
        var held = Set.of(new TitleCode("PC_CHAIR"), new TitleCode("PARTY_SECRETARY"));

        assertThat(PACKS.titleOrder(held, DAY).orElseThrow().highestOf(held))
                .contains(new TitleCode("PARTY_SECRETARY"));
    }

    @Test
    void a_title_in_two_tiers_is_refused() {
        var yaml =
                PolicyPacks.shippedFile("national-baseline.yaml")
                        .yaml()
                        .replace("{titles: [PARTY_SECRETARY]}", "{titles: [PC_CHAIR]}");

        var fault =
                catchThrowableOfType(
                        PackFault.class,
                        () -> PolicyPacks.read(List.of(new PackFile("wrong.yaml", yaml))));

        assertThat(fault.place().field()).startsWith("titleOrders[");
        assertThat(fault.wording().en()).contains("a title stands in one tier");
    }
}
