package vn.canbo.personnel.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.personnel.PersonnelTest;
import vn.canbo.service.origin.Role;

/**
 * Scenario C-01: on 2025-07-01 99001 and 99002 become 99001, 99003 and 99004 the ward 99003, and
 * the district is no more.
 */
@Tag("C-01")
@Tag("TN12-10")
class TwoTiersIT extends PersonnelTest {

    private static final String LAST_DAY = "2025-06-30";
    private static final String FIRST_DAY = "2025-07-01";
    private static final String TITLE = "JUSTICE_CIVIL_STATUS";

    private UUID district = UUID.randomUUID();
    private UUID one = UUID.randomUUID();
    private UUID two = UUID.randomUUID();
    private UUID three = UUID.randomUUID();
    private UUID four = UUID.randomUUID();

    @BeforeEach
    void theDistrictAndItsCommunes() {
        district = unit("990", "DISTRICT", province(), LAST_DAY);
        one = unit("99001", "COMMUNE", district, null);
        two = unit("99002", "COMMUNE", district, null);
        three = unit("99003", "COMMUNE", district, null);
        four = unit("99004", "COMMUNE", district, null);
    }

    /**
     * Of the department, which has the district in its scope by name: it is in no tree of today.
     */
    @Override
    protected String officer() {
        return tokens.of(
                "officer", Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(province(), district));
    }

    private UUID unit(String code, String kind, UUID parent, @Nullable String lastDay) {
        var answer = establish(code, kind, parent, "2010-01-01", lastDay);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return id(answer.json().path("unitId"));
    }

    private void change(UUID unit, String what, Map<String, ?> body) {
        var answer = api.post(officer(), "/api/v1/units/" + unit + "/" + what, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private UUID official(UUID unit) {
        var person = graduate(unit);
        qualify(person, QualificationKind.GENERAL_EDUCATION, "UPPER_SECONDARY", null);
        allocate(unit, TITLE, 1, LocalDate.parse("2024-01-01"), null);
        var appointment = appointment(unit, TITLE, LocalDate.parse("2024-03-01"));
        appointment.put("decidedOn", "2024-02-20");
        var answer = appoint(person, appointment);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return person;
    }

    @Test
    void the_communes_merge_the_district_ends_and_old_years_still_show_it() {
        var ofTwo = official(two);
        var ofFour = official(four);

        change(one, "move", Map.of("parentId", province(), "effectiveOn", FIRST_DAY));
        change(three, "move", Map.of("parentId", province(), "effectiveOn", FIRST_DAY));
        change(
                three,
                "rename",
                Map.of("name", "Phường Minh Họa", "kind", "WARD", "effectiveOn", FIRST_DAY));
        change(two, "merge", Map.of("successorId", one, "effectiveOn", FIRST_DAY));
        change(four, "merge", Map.of("successorId", three, "effectiveOn", FIRST_DAY));

        assertThat(followed(ofTwo)).containsExactly(two.toString(), one.toString());
        assertThat(followed(ofFour)).containsExactly(four.toString(), three.toString());
        assertThat(dossier(ofTwo).path("homeUnitId").asString()).isEqualTo(one.toString());
        assertThat(dossier(ofFour).path("homeUnitId").asString()).isEqualTo(three.toString());

        assertThat(codesBelow(district, "2024-12-31"))
                .containsExactly("99001", "99002", "99003", "99004");
        assertThat(codesBelow(district, LAST_DAY))
                .containsExactly("99001", "99002", "99003", "99004");
        assertThat(codesBelow(province(), "2024-12-31"))
                .contains("990")
                .doesNotContain("99001", "99002", "99003", "99004");
        assertThat(codesBelow(province(), FIRST_DAY))
                .contains("99001", "99003")
                .doesNotContain("990", "99002", "99004");
        assertThat(onDay(three, LAST_DAY).path("kind").asString()).isEqualTo("COMMUNE");
        assertThat(onDay(three, FIRST_DAY).path("kind").asString()).isEqualTo("WARD");
        assertThat(onDay(two, LAST_DAY).isObject()).isTrue();
        assertThat(onDay(two, FIRST_DAY).isObject()).isFalse();

        var before = written();
        for (var closed : List.of("99002", "99004")) {
            assertThat(establish(closed, "COMMUNE", province(), "2026-01-01", null).codes())
                    .containsExactly("UNIT_CODE_TAKEN");
        }
        assertThat(written()).isEqualTo(before);
    }

    /** Units of the posts, in the order of time. */
    private List<String> followed(UUID person) {
        var posts = dossier(person).path("posts");
        assertThat(posts.get(0).path("to").asString()).isEqualTo(LAST_DAY);
        assertThat(posts.get(1).path("from").asString()).isEqualTo(FIRST_DAY);
        return posts.valueStream().map(it -> it.path("unitId").asString()).toList();
    }

    private List<String> codesBelow(UUID parent, String day) {
        return api.get(officer(), "/api/v1/units?parent=" + parent + "&asOf=" + day)
                .json()
                .valueStream()
                .map(it -> it.path("unit").path("code").asString())
                .toList();
    }

    private JsonNode onDay(UUID unit, String day) {
        return api.get(officer(), "/api/v1/units/" + unit + "?asOf=" + day).json().path("onDay");
    }
}
