package vn.canbo.personnel.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.canbo.events.UnitPeriod;
import vn.canbo.events.code.Block;
import vn.canbo.events.code.UnitKind;
import vn.canbo.events.code.UnitLevel;
import vn.canbo.personnel.unit.UnitChange.EstablishUnit;

class UnitRulesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    private static UnitHistory province() {
        return unit(UnitLevel.PROVINCE, UnitKind.PROVINCE, "2000-01-01", null);
    }

    private static UnitHistory unit(
            UnitLevel level, UnitKind kind, String from, @Nullable String to) {
        return new UnitHistory(
                UUID.randomUUID(),
                "99",
                level,
                Block.GOVERNMENT,
                List.of(
                        new UnitPeriod(
                                LocalDate.parse(from),
                                to == null ? null : LocalDate.parse(to),
                                kind,
                                "Thí Điểm",
                                null,
                                Set.of())),
                List.of());
    }

    private static List<String> objections(
            String code, UnitKind kind, String from, @Nullable String to, LocalDate today) {
        var command =
                new EstablishUnit(
                        code,
                        kind,
                        "Ví Dụ",
                        Block.GOVERNMENT,
                        null,
                        Set.of(),
                        LocalDate.parse(from),
                        to == null ? null : LocalDate.parse(to));
        return UnitRules.objectionsTo(command, kind == UnitKind.PROVINCE ? null : province(), today)
                .stream()
                .map(it -> it.code())
                .toList();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            textBlock =
                    """
            PROVINCE,          01,     true
            PROVINCE,          99,     true
            PROVINCE,          00,     false
            PROVINCE,          1,      false
            PROVINCE,          100,    false
            COMMUNE,           00001,  true
            COMMUNE,           99999,  true
            COMMUNE,           00000,  false
            COMMUNE,           9999,   false
            COMMUNE,           100000, false
            WARD,              99001,  true
            PROVINCIAL_AGENCY, SNV,    true
            PROVINCIAL_AGENCY, 99-SNV, true
            PROVINCIAL_AGENCY, 99001,  false
            PROVINCIAL_AGENCY, snv,    false
            """)
    void a_code_has_the_form_of_its_kind(UnitKind kind, String code, boolean allowed) {
        assertThat(objections(code, kind, "2026-01-01", null, TODAY).isEmpty()).isEqualTo(allowed);
    }

    @Tag("TN12-1")
    @ParameterizedTest(name = "{0} from {1} to {2}, asked on {3}: {4}")
    @CsvSource(
            textBlock =
                    """
            TOWNSHIP,     2020-01-01, 2025-06-30, 2026-03-02, true
            TOWNSHIP,     2020-01-01, 2025-07-01, 2026-03-02, false
            TOWNSHIP,     2020-01-01, ,           2025-06-30, true
            TOWNSHIP,     2020-01-01, ,           2025-07-01, false
            TOWNSHIP,     2025-07-01, ,           2025-06-30, false
            SPECIAL_ZONE, 2025-07-01, ,           2026-03-02, true
            SPECIAL_ZONE, 2025-06-30, ,           2026-03-02, false
            COMMUNE,      2020-01-01, ,           2026-03-02, true
            """)
    void a_kind_exists_only_in_its_regime(
            UnitKind kind, String from, @Nullable String to, LocalDate today, boolean allowed) {
        assertThat(objections("99001", kind, from, to, today).isEmpty()).isEqualTo(allowed);
    }

    @Test
    @Tag("TN12-10")
    void a_commune_lies_in_a_province_or_a_district() {
        var ward = unit(UnitLevel.COMMUNE, UnitKind.WARD, "2025-07-01", null);
        var day = LocalDate.parse("2026-01-01");

        assertThat(UnitRules.objectionsToParent(UnitKind.COMMUNE, province(), day)).isEmpty();
        assertThat(UnitRules.objectionsToParent(UnitKind.COMMUNE, ward, day))
                .hasOnlyElementsOfType(Refusal.ParentUnitOfWrongLevel.class);
        assertThat(UnitRules.objectionsToParent(UnitKind.COMMUNE, null, day))
                .hasOnlyElementsOfType(Refusal.ParentUnitMissing.class);
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource(
            textBlock =
                    """
            2025-06-30, true
            2025-07-01, false
            """)
    void a_parent_must_exist_on_the_day(LocalDate day, boolean allowed) {
        var district = unit(UnitLevel.DISTRICT, UnitKind.DISTRICT, "2000-01-01", "2025-06-30");

        assertThat(UnitRules.objectionsToParent(UnitKind.COMMUNE, district, day).isEmpty())
                .isEqualTo(allowed);
    }

    @Test
    void a_change_splits_the_period_on_its_day() {
        var unit = unit(UnitLevel.COMMUNE, UnitKind.COMMUNE, "2010-01-01", null);

        var changed =
                unit.changedFrom(
                        LocalDate.parse("2025-07-01"),
                        it ->
                                new UnitPeriod(
                                        it.from(),
                                        it.to(),
                                        UnitKind.WARD,
                                        it.name(),
                                        it.parentId(),
                                        it.areas()));

        assertThat(changed.periods())
                .extracting(UnitPeriod::from)
                .containsExactly(LocalDate.parse("2010-01-01"), LocalDate.parse("2025-07-01"));
        assertThat(changed.on(LocalDate.parse("2025-06-30")).orElseThrow().kind())
                .isEqualTo(UnitKind.COMMUNE);
        assertThat(changed.on(LocalDate.parse("2025-07-01")).orElseThrow().kind())
                .isEqualTo(UnitKind.WARD);
    }

    @Test
    void an_end_cuts_off_what_lies_behind_it() {
        var unit =
                unit(UnitLevel.COMMUNE, UnitKind.COMMUNE, "2010-01-01", null)
                        .changedFrom(LocalDate.parse("2026-01-01"), it -> it);

        var ended = unit.endingOn(LocalDate.parse("2025-06-30"), List.of());

        assertThat(ended.periods()).hasSize(1);
        assertThat(ended.validTo()).isEqualTo("2025-06-30");
        assertThat(ended.existsOn(LocalDate.parse("2025-07-01"))).isFalse();
    }
}
