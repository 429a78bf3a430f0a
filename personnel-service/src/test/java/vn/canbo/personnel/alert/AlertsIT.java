package vn.canbo.personnel.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.canbo.personnel.duty.OfficeTest;
import vn.canbo.service.origin.Role;

/** What is missing in wards, with whoever answers for it. */
class AlertsIT extends OfficeTest {

    private static final String CHAIR = "PC_CHAIR";

    @Test
    @Tag("TN12-14")
    @Tag("TN12-27")
    void
            an_elected_title_without_incumbent_and_an_organisation_without_head_alert_with_their_days() {
        var ward = ward();
        allocate(ward, "WOMEN_PRESIDENT", 1, FIRST, null);
        leaves(placed(ward, "WOMEN_PRESIDENT", FIRST), "2021-10-31");

        assertThat(of(ward, "WOMEN_PRESIDENT", "2021-10-31")).isEmpty();
        var alerts = of(ward, "WOMEN_PRESIDENT", "2021-11-15");

        assertThat(alerts)
                .extracting(it -> it.path("code").asString())
                .containsExactly("ORG_WITHOUT_HEAD", "ELECTED_TITLE_VACANT");
        assertThat(alerts)
                .allSatisfy(
                        it -> {
                            assertThat(it.path("since").asString()).isEqualTo("2021-11-01");
                            assertThat(it.path("days").asInt()).isEqualTo(15);
                            assertThat(it.path("unitId").asString()).isEqualTo(ward.toString());
                            assertThat(it.path("block").asString()).isEqualTo("MASS_ORG");
                            assertThat(it.path("source").path("vi").asString())
                                    .startsWith("Chỉ thị của UBND tỉnh Thái Nguyên");
                        });
        assertThat(alerts.getFirst().path("subject").path("vi").asString())
                .isEqualTo("Hội Liên hiệp Phụ nữ");
        assertThat(alerts.getLast().path("requirement").asString()).isEqualTo("TN12-14");
        placed(ward, "WOMEN_PRESIDENT", LocalDate.parse("2021-12-01"));
        assertThat(of(ward, "WOMEN_PRESIDENT", "2021-12-01")).isEmpty();
        assertThat(of(ward, "WOMEN_PRESIDENT", "2021-11-30")).hasSize(2);
    }

    @Test
    @Tag("TN12-17")
    @Tag("QN-8")
    void every_alert_names_who_headed_the_unit_and_the_block_on_that_day_also_after_a_move() {
        var ward = ward();
        allocate(ward, CHAIR, 1, FIRST, null);
        allocate(ward, "PARTY_DEPUTY_SECRETARY", 1, FIRST, null);
        allocate(ward, "PARTY_SECRETARY", 1, FIRST, null);
        var first = placed(ward, CHAIR, FIRST);
        var secretary = placed(ward, "PARTY_SECRETARY", FIRST);
        leaves(first, "2021-12-31");
        var elsewhere = ward();
        allocate(elsewhere, CHAIR, 1, FIRST, null);
        assertThat(place(first, elsewhere, CHAIR, LocalDate.parse("2022-01-01")).status())
                .isEqualTo(201);
        var second = placed(ward, CHAIR, LocalDate.parse("2022-02-01"));

        assertThat(alerts(ward, "&asOf=2021-12-31")).isNotEmpty();
        assertThat(headsOn(ward, "2021-12-31")).containsOnly(first.toString());
        assertThat(headsOn(ward, "2022-01-31")).containsOnly("nobody");
        assertThat(headsOn(ward, "2022-02-01")).containsOnly(second.toString());
        assertThat(headsOn(elsewhere, "2022-01-01")).containsOnly(first.toString());
        var ofParty = of(ward, "PARTY_DEPUTY_SECRETARY", "2021-12-31").getFirst();
        assertThat(ofParty.path("blockHead").path("personId").asString())
                .isEqualTo(secretary.toString());
        assertThat(ofParty.path("blockHead").path("title").asString()).isEqualTo("PARTY_SECRETARY");
        assertThat(of(ward, CHAIR, "2022-01-31").getFirst().hasNonNull("blockHead")).isFalse();
    }

    @Test
    @Tag("TN12-17")
    void what_was_known_then_names_the_head_who_was_known_then() {
        var ward = ward();
        allocate(ward, CHAIR, 1, FIRST, null);
        var before = now();
        var chair = placed(ward, CHAIR, FIRST);

        assertThat(headsOn(ward, "2021-10-01")).containsOnly(chair.toString());
        assertThat(heads(alerts(ward, "&asOf=2021-10-01&knownAt=" + before)))
                .containsOnly("nobody");
        assertThat(alerts(ward, "ELECTED_TITLE_VACANT", "&asOf=2021-10-01&knownAt=" + before))
                .containsExactly("2021-10-01, 1");
        assertThat(alerts(ward, "ELECTED_TITLE_VACANT", "&asOf=2021-10-01")).isEmpty();
    }

    /** The other direction of C-16: what an exit leaves free is to be filled. */
    @Test
    @Tag("TN12-15")
    void after_an_exit_the_free_post_alerts_until_somebody_is_placed() {
        var ward = ward();
        allocate(ward, null, 2, FIRST, null);
        placed(ward, OFFICE, FIRST);
        var leaving = placed(ward, OFFICE, FIRST);
        assertThat(alerts(ward, "POSTS_VACANT", "&asOf=2021-12-31")).isEmpty();
        assertThat(place(official(ward), ward, OFFICE, FIRST.plusDays(92)).codes())
                .containsExactly("ESTABLISHMENT_EXCEEDED");

        leaves(leaving, "2021-12-31");

        assertThat(alerts(ward, "POSTS_VACANT", "&asOf=2022-01-02"))
                .containsExactly("2022-01-01, 2");
        placed(ward, OFFICE, FIRST.plusDays(94));
        assertThat(alerts(ward, "POSTS_VACANT", "&asOf=2022-01-03")).isEmpty();
    }

    @Test
    void a_province_lists_the_alerts_of_all_its_units_and_who_may_not_read_it_finds_nothing() {
        var one = ward();
        var other = ward();
        allocate(one, OFFICE, 2, FIRST, null);
        allocate(other, OFFICE, 2, FIRST, null);
        var viewer = tokens.of("viewer", Set.of(Role.REPORT_VIEWER), Set.of(one));
        var neighbour =
                tokens.of("neighbour", Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(province("98")));
        var path = "/api/v1/alerts?asOf=2021-10-01&unit=";

        assertThat(unitsIn(api.get(officer(), path + province()).json()))
                .contains(one.toString(), other.toString());
        assertThat(unitsIn(api.get(viewer, path + one).json())).containsOnly(one.toString());
        assertThat(api.get(viewer, path + province()).status()).isEqualTo(404);
        assertThat(api.get(neighbour, path + one).status()).isEqualTo(404);
        assertThat(api.get(tokens.operator(), path + one).status()).isEqualTo(403);
        assertThat(api.get(officer(), "/api/v1/alerts?asOf=2009-12-31&unit=" + one).json())
                .isEmpty();
    }

    @Test
    void the_reading_of_who_answers_is_audited_and_nothing_is_decided() {
        var ward = ward();
        allocate(ward, CHAIR, 1, FIRST, null);
        var chair = placed(ward, CHAIR, FIRST);
        var before = written();

        alerts(ward, "&asOf=2021-10-01");

        assertThat(written()).isEqualTo(before);
        assertThat(
                        jdbc.sql(
                                        """
                SELECT count(*)
                  FROM audit
                 WHERE action = 'ShowAlerts'
                   AND subject_ids @> CAST(:people AS text[])
                """)
                                .param("people", new String[] {chair.toString()})
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    private List<JsonNode> of(UUID unit, String title, String asOf) {
        return alerts(unit, "&asOf=" + asOf).stream()
                .filter(it -> it.path("title").asString("").equals(title))
                .toList();
    }

    private List<String> headsOn(UUID unit, String asOf) {
        return heads(alerts(unit, "&asOf=" + asOf));
    }

    private static List<String> heads(List<JsonNode> alerts) {
        return alerts.stream()
                .map(it -> it.path("accountableHead").path("personId").asString("nobody"))
                .toList();
    }

    private static List<String> unitsIn(JsonNode alerts) {
        return alerts.valueStream().map(it -> it.path("unitId").asString()).toList();
    }
}
