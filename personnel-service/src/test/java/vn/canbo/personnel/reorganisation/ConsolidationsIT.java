package vn.canbo.personnel.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.canbo.events.EventType;
import vn.canbo.personnel.PersonnelTest;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api.Answer;

/** Several communes become a new one with a new code. */
@Tag("TN12-1")
class ConsolidationsIT extends PersonnelTest {

    private final String code = newCode();
    private UUID first = UUID.randomUUID();
    private UUID second = UUID.randomUUID();

    @BeforeEach
    void twoCommunes() {
        first = commune();
        second = commune();
    }

    private Answer consolidate(String token, String newCode, LocalDate day, UUID... units) {
        return api.post(
                token,
                "/api/v1/units/consolidate",
                Map.of(
                        "unit",
                        Map.of(
                                "code",
                                newCode,
                                "kind",
                                "WARD",
                                "name",
                                "Phường Hợp Nhất",
                                "areas",
                                List.of()),
                        "units",
                        List.of(units),
                        "effectiveOn",
                        day.toString()));
    }

    @Test
    void two_units_become_a_new_one_and_their_people_and_posts_follow_when_the_day_comes() {
        allocate(first, null, 1);
        allocate(second, null, 1);
        var one = inPost(first);
        var other = inPost(second);
        var day = today().plusDays(1);

        var answer = consolidate(officer(), code, day, first, second);

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        var ward = id(answer.json().path("unitId"));
        assertThat(published(EventType.UNIT_ESTABLISHED, ward.toString()).path("code").asString())
                .isEqualTo(code);
        for (var old : List.of(first, second)) {
            var told = published(EventType.UNIT_MERGED, old.toString());
            assertThat(told.path("validTo").asString()).isEqualTo(today().toString());
            assertThat(told.path("successors").get(0).asString()).isEqualTo(ward.toString());
        }
        for (var person : List.of(one, other)) {
            var posts = dossier(person).path("posts");
            assertThat(posts).hasSize(2);
            assertThat(posts.get(1).path("unitId").asString()).isEqualTo(ward.toString());
        }
        clock.moveTo(day);
        assertThat(dossier(one).path("homeUnitId").asString()).isEqualTo(ward.toString());
        assertThat(dossier(other).path("homeUnitId").asString()).isEqualTo(ward.toString());
        assertThat(api.get(head(ward), "/api/v1/persons/" + one).status()).isEqualTo(200);
    }

    @Test
    void a_consolidation_is_refused_with_every_reason_and_no_unit_of_it_is_touched() {
        var third = commune();
        var merged =
                api.post(
                        officer(),
                        "/api/v1/units/" + third + "/merge",
                        Map.of("successorId", second, "effectiveOn", "2026-01-01"));
        assertThat(merged.status()).isEqualTo(200);
        var taken = newCode();
        communeWithCode(taken);
        var agency =
                api.post(
                        tokens.operator(),
                        "/api/v1/units",
                        Map.of(
                                "code", "SO-" + newCode(),
                                "kind", "PROVINCIAL_AGENCY",
                                "name", "Sở Ví Dụ",
                                "block", "GOVERNMENT",
                                "parentId", province(),
                                "areas", List.of(),
                                "validFrom", "2000-01-01"));
        var before = written();

        var answer =
                consolidate(
                        tokens.operator(),
                        taken,
                        today(),
                        first,
                        third,
                        id(agency.json().path("unitId")));

        assertThat(answer.codes())
                .containsExactlyInAnyOrder(
                        "UNIT_CODE_TAKEN", "UNIT_NOT_IN_FORCE", "SUCCESSOR_OF_OTHER_LEVEL");
        assertThat(consolidate(officer(), code, today(), first, first).codes())
                .containsExactly("TOO_FEW_UNITS");
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void only_whoever_may_change_every_unit_and_the_tree_above_consolidates() {
        var neighbour =
                tokens.of("neighbour", Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(province("98")));
        var ofBothAlone =
                tokens.of("local", Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(first, second));
        var before = written();

        assertThat(consolidate(neighbour, code, today(), first, second).status()).isEqualTo(404);
        assertThat(consolidate(ofBothAlone, code, today(), first, second).status()).isEqualTo(403);

        assertThat(written()).isEqualTo(before);
    }

    @Test
    void a_unit_that_went_into_another_goes_into_no_further_one() {
        var merge = Map.of("successorId", second, "effectiveOn", "2026-01-01");
        var path = "/api/v1/units/" + first + "/merge";
        assertThat(api.post(tokens.operator(), path, merge).status()).isEqualTo(200);
        var before = written();

        var again =
                api.post(
                        tokens.operator(),
                        path,
                        Map.of("successorId", commune(), "effectiveOn", "2026-01-01"));

        assertThat(again.codes()).containsExactly("UNIT_NOT_IN_FORCE");
        assertThat(written().getFirst()).isEqualTo(before.getFirst() + 1);
    }
}
