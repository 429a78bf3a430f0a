package vn.canbo.personnel.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.canbo.events.UnitPeriod;
import vn.canbo.events.code.AreaClass;
import vn.canbo.events.code.UnitKind;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.policy.quota.Place;
import vn.canbo.policy.quota.UnitClass;

class ProposalRulesTest {

    private static final LocalDate DAY = LocalDate.parse("2024-01-01");

    @ParameterizedTest(name = "{0} in {1}, stated {2}: {3}")
    @CsvSource({
        "COMMUNE,      LOWLAND,      ,                       OTHER_COMMUNE",
        "COMMUNE,      MOUNTAINOUS,   ,                       MOUNTAIN_COMMUNE",
        "SPECIAL_ZONE, HIGHLAND,      ,                       MOUNTAIN_COMMUNE",
        "COMMUNE,      MOUNTAINOUS,   OTHER_COMMUNE,          OTHER_COMMUNE",
        "TOWNSHIP,     MOUNTAINOUS,   ,                       TOWNSHIP",
        "WARD,         LOWLAND,      ,                       none",
        "WARD,         LOWLAND,      WARD_OF_URBAN_DISTRICT, WARD_OF_URBAN_DISTRICT",
        "WARD,         LOWLAND,      WARD_OF_TOWN,           WARD_OF_TOWN",
        "COMMUNE,      LOWLAND,      WARD_OF_TOWN,           none",
        "WARD,         LOWLAND,      OTHER_COMMUNE,          none",
        "TOWNSHIP,     LOWLAND,      OTHER_COMMUNE,          none"
    })
    void a_unit_says_what_it_is_unless_it_is_a_ward(
            UnitKind kind, String area, @Nullable Place stated, String expected) {
        var place = ProposalRules.placeOf(unit(kind, area), stated);

        assertThat(place.map(Place::name).orElse("none")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} stated {1}, {2} people, {3} km2: {4}")
    @CsvSource({
        "COMMUNE, ,                1, 0.000001,  none",
        "COMMUNE, ,                0, 30,        PopulationNotPositive",
        "COMMUNE, ,                1, 0,         AreaNotPossible",
        "COMMUNE, ,                1, 0.0000001, AreaNotPossible",
        "WARD,    ,                1, 30,        PlaceMissing",
        "WARD,    OTHER_COMMUNE,   1, 30,        PlaceNotOfKind",
        "WARD,    WARD_OF_CITY,    1, 30,        none",
        "DISTRICT, ,               0, 0,         QuotaNotKnown"
    })
    void a_number_is_computed_from_what_can_be(
            UnitKind kind,
            @Nullable Place place,
            int people,
            BigDecimal squareKilometres,
            String expected) {
        var asked = new ProposeEstablishment(UnitClass.I, place, people, squareKilometres, DAY);

        var objections =
                ProposalRules.objectionsTo(
                        asked,
                        unit(kind, "LOWLAND"),
                        DAY,
                        PolicyPacks.shipped().quotas().of(kind, DAY));

        assertThat(objections)
                .extracting(it -> it.getClass().getSimpleName())
                .containsExactlyElementsOf(expected.equals("none") ? Set.of() : Set.of(expected));
    }

    @Test
    void every_reason_is_said_at_once() {
        var asked = new ProposeEstablishment(UnitClass.I, null, -1, BigDecimal.ZERO, DAY);

        assertThat(
                        ProposalRules.objectionsTo(
                                asked,
                                unit(UnitKind.WARD, "LOWLAND"),
                                DAY,
                                PolicyPacks.shipped().quotas().of(UnitKind.WARD, DAY)))
                .hasSize(3);
    }

    private static UnitPeriod unit(UnitKind kind, String area) {
        var areas = area.equals("LOWLAND") ? Set.<AreaClass>of() : Set.of(AreaClass.valueOf(area));
        return new UnitPeriod(DAY, null, kind, "Xã Ví Dụ", null, areas);
    }
}
