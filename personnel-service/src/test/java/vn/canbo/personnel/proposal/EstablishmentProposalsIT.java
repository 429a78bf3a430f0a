package vn.canbo.personnel.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.canbo.personnel.PersonnelTest;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api.Answer;

/** Numbers of posts are proposed with their derivation, and nothing is written. */
class EstablishmentProposalsIT extends PersonnelTest {

    @Test
    @Tag("TN12-15")
    void a_lowland_commune_of_class_one_comes_to_25_line_by_line_and_nothing_is_allocated() {
        var unit = commune();
        var before = written();

        var answer = propose(officer(), unit, asked("I", 17_000, "65", "2024-01-01"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("place").asString()).isEqualTo("OTHER_COMMUNE");
        var officials = answer.json().path("norms").get(0);
        assertThat(officials.path("posts").asInt()).isEqualTo(25);
        assertThat(officials.path("covers").path("vi").asString())
                .isEqualTo("cán bộ, công chức cấp xã");
        assertThat(
                        officials
                                .path("lines")
                                .valueStream()
                                .map(it -> it.path("derivation").asString()))
                .containsExactly(
                        "I: 22", "⌊(17000 − 8000) × 2 / 8000⌋ = 2", "⌊(65 − 30) / 30⌋ = 1");
        assertThat(officials.path("lines").get(1).path("sources").valueStream())
                .extracting(it -> it.path("vi").asString())
                .containsExactly(
                        "Nghị định 33/2023/NĐ-CP, Điều 6", "Nghị quyết 1211/2016/UBTVQH13");
        assertThat(answer.json().path("norms").get(1).path("posts").asInt()).isEqualTo(17);
        assertThat(written()).isEqualTo(before);
        assertThat(api.get(officer(), "/api/v1/units/" + unit + "/allocations").json()).isEmpty();
    }

    @Test
    void the_areas_and_the_decree_are_those_of_the_day() {
        var unit = communeWithCode(newCode(), "MOUNTAINOUS");

        var then = propose(officer(), unit, asked("II", 7_500, "100", "2023-08-01")).json();
        var before = propose(officer(), unit, asked("II", 7_500, "100", "2023-07-31")).json();
        var now = asked("II", 7_500, "100", "2026-01-01");
        now.remove("asOf");
        var today = propose(head(unit), unit, now).json();

        assertThat(then.path("place").asString()).isEqualTo("MOUNTAIN_COMMUNE");
        assertThat(then.path("norms").get(0).path("posts").asInt()).isEqualTo(22);
        assertThat(before.path("norms").get(0).path("posts").asInt()).isEqualTo(21);
        assertThat(today.path("asOf").asString()).isEqualTo(today().toString());
        assertThat(today.path("norms").get(0).path("posts").asInt()).isEqualTo(32);
        var source = today.path("norms").get(0).path("lines").get(0).path("sources").get(0);
        assertThat(source.path("certainty").asString()).isEqualTo("TO_BE_CONFIRMED");
        assertThat(source.path("vi").asString()).isEqualTo("Công văn 09/CV-BCĐ (cần xác nhận)");
    }

    @Test
    void what_cannot_be_computed_is_refused_with_every_reason() {
        var ward = establish(newCode(), "WARD", province(), "2010-01-01", null);
        var unit = id(ward.json().path("unitId"));
        var wrong = asked("III", 0, "0.0000001", "2024-01-01");
        var before = written();

        assertThat(propose(officer(), unit, wrong).codes())
                .containsExactly("PLACE_MISSING", "POPULATION_NOT_POSITIVE", "AREA_NOT_POSSIBLE");
        wrong.put("place", "OTHER_COMMUNE");
        assertThat(propose(officer(), unit, wrong).codes()).contains("PLACE_NOT_OF_KIND");
        assertThat(propose(officer(), unit, asked("I", 1, "1", "2009-12-31")).codes())
                .containsExactly("UNIT_NOT_IN_FORCE");
        assertThat(propose(officer(), province(), asked("I", 1, "1", "2024-01-01")).codes())
                .containsExactly("QUOTA_NOT_KNOWN");
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void for_a_foreign_unit_nothing_is_computed() {
        var unit = commune();
        var neighbour =
                tokens.of("neighbour", Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(province("98")));
        var viewer = tokens.of("viewer", Set.of(Role.REPORT_VIEWER), Set.of(unit));
        var asked = asked("I", 17_000, "65", "2024-01-01");

        assertThat(propose(neighbour, unit, asked).status()).isEqualTo(404);
        assertThat(propose(officer(), UUID.randomUUID(), asked).status()).isEqualTo(404);
        assertThat(propose(viewer, unit, asked).status()).isEqualTo(403);
    }

    private Answer propose(String token, UUID unit, Map<String, Object> asked) {
        return api.post(token, "/api/v1/units/" + unit + "/establishment/proposal", asked);
    }

    private static Map<String, Object> asked(
            String unitClass, int population, String squareKilometres, String asOf) {
        var asked = new HashMap<String, Object>();
        asked.put("unitClass", unitClass);
        asked.put("population", population);
        asked.put("squareKilometres", new BigDecimal(squareKilometres));
        asked.put("asOf", asOf);
        return asked;
    }
}
