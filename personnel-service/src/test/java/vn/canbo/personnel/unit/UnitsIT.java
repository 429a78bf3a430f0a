package vn.canbo.personnel.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import vn.canbo.events.EventType;
import vn.canbo.events.code.Block;
import vn.canbo.personnel.PersonnelTest;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api.Answer;

class UnitsIT extends PersonnelTest {

    private static final AtomicInteger NEXT_DISTRICT = new AtomicInteger(1);

    private Answer change(UUID unit, String what, Map<String, ?> body) {
        return api.post(tokens.operator(), "/api/v1/units/" + unit + "/" + what, body);
    }

    @Test
    @Tag("TN12-10")
    void a_unit_is_established_with_level_and_block_and_told() {
        var code = newCode();

        var answer = establish(code, "WARD", province(), "2025-07-01", null, "BORDER");

        assertThat(answer.status()).isEqualTo(201);
        var told = published(EventType.UNIT_ESTABLISHED, answer.json().path("unitId").asString());
        assertThat(told.path("code").asString()).isEqualTo(code);
        assertThat(told.path("level").asString()).isEqualTo("COMMUNE");
        assertThat(told.path("block").asString()).isEqualTo("GOVERNMENT");
        assertThat(told.path("periods").get(0).path("areas").get(0).asString()).isEqualTo("BORDER");
    }

    @ParameterizedTest
    @EnumSource(Block.class)
    @Tag("TN12-10")
    void units_of_every_block_and_level_have_their_place(Block block) {
        var district = establish(newDistrict(), "DISTRICT", province(), "2000-01-01", "2025-06-30");
        var commune =
                establish(
                        newCode(),
                        "COMMUNE",
                        id(district.json().path("unitId")),
                        "2010-01-01",
                        null);
        var body = new HashMap<String, Object>();
        body.put("code", "UB-" + newCode());
        body.put("kind", "PUBLIC_SERVICE_UNIT");
        body.put("name", "Đơn vị ví dụ");
        body.put("block", block);
        body.put("parentId", commune.json().path("unitId").asString());
        body.put("areas", List.of());
        body.put("validFrom", "2020-01-01");

        var answer = api.post(tokens.operator(), "/api/v1/units", body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().path("block").asString()).isEqualTo(block.name());
        assertThat(answer.json().path("level").asString()).isEqualTo("COMMUNE");
        assertThat(district.json().path("level").asString()).isEqualTo("DISTRICT");
        var province = api.get(tokens.operator(), "/api/v1/units/" + province()).json();
        assertThat(province.path("unit").path("level").asString()).isEqualTo("PROVINCE");
    }

    private static String newDistrict() {
        return "%03d".formatted(NEXT_DISTRICT.getAndIncrement());
    }

    @Test
    @Tag("TN25-25")
    void a_unit_lies_in_several_areas_from_day_to_day() {
        var unit = communeWithCode(newCode(), "MOUNTAINOUS", "BORDER");

        change(
                unit,
                "rename",
                Map.of(
                        "name", "Xã Vùng Cao",
                        "areas", List.of("SPECIALLY_DIFFICULT", "BORDER"),
                        "effectiveOn", "2025-07-01"));

        assertThat(onDay(unit, "2025-06-30").path("areas").values())
                .extracting(JsonNode::asString)
                .containsExactly("MOUNTAINOUS", "BORDER");
        assertThat(onDay(unit, "2025-07-01").path("areas").values())
                .extracting(JsonNode::asString)
                .containsExactly("BORDER", "SPECIALLY_DIFFICULT");
    }

    @Test
    void a_code_is_never_given_twice() {
        var code = newCode();
        communeWithCode(code);
        var before = written();

        var answer = establish(code, "WARD", province(), "2025-07-01", null);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.codes()).containsExactly("UNIT_CODE_TAKEN");
        assertThat(written()).isEqualTo(before);
    }

    @Test
    @Tag("TN12-1")
    void townships_ended_with_june_2025_and_special_zones_began_in_july() {
        assertThat(establish(newCode(), "TOWNSHIP", province(), "2020-01-01", null).codes())
                .containsExactly("UNIT_KIND_NOT_IN_FORCE");
        assertThat(establish(newCode(), "TOWNSHIP", province(), "2020-01-01", "2025-07-01").codes())
                .containsExactly("UNIT_KIND_NOT_IN_FORCE");
        assertThat(
                        establish(newCode(), "TOWNSHIP", province(), "2020-01-01", "2025-06-30")
                                .status())
                .isEqualTo(201);
        assertThat(establish(newCode(), "SPECIAL_ZONE", province(), "2025-06-30", null).codes())
                .containsExactly("UNIT_KIND_NOT_IN_FORCE");
        assertThat(establish(newCode(), "SPECIAL_ZONE", province(), "2025-07-01", null).status())
                .isEqualTo(201);
    }

    @Test
    void every_fault_of_a_unit_is_named_at_once() {
        var answer = establish("123456", "SPECIAL_ZONE", null, "2020-01-01", "2019-01-01");

        assertThat(answer.codes())
                .containsExactlyInAnyOrder(
                        "UNIT_CODE_MALFORMED",
                        "VALIDITY_REVERSED",
                        "UNIT_KIND_NOT_IN_FORCE",
                        "PARENT_UNIT_MISSING");
    }

    @Test
    void a_rename_keeps_the_code_and_the_history() {
        var unit = commune();

        var answer =
                change(
                        unit,
                        "rename",
                        Map.of(
                                "name", "Phường Minh Họa",
                                "kind", "WARD",
                                "effectiveOn", "2025-07-01"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(onDay(unit, "2025-06-30").path("kind").asString()).isEqualTo("COMMUNE");
        assertThat(onDay(unit, "2025-07-01").path("name").asString()).isEqualTo("Phường Minh Họa");
        published(EventType.UNIT_RENAMED, unit.toString());
    }

    private JsonNode onDay(UUID unit, String day) {
        return api.get(officer(), "/api/v1/units/" + unit + "?asOf=" + day).json().path("onDay");
    }

    @Test
    void a_stale_version_changes_nothing() {
        var unit = commune();
        var etag = api.get(officer(), "/api/v1/units/" + unit).etag();
        var body = Map.of("name", "Xã Mới", "effectiveOn", "2026-01-01");
        var path = "/api/v1/units/" + unit + "/rename";

        assertThat(api.post(officer(), path, body, "If-Match", etag).status()).isEqualTo(200);
        var before = written();
        assertThat(api.post(officer(), path, body, "If-Match", etag).status()).isEqualTo(412);
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void the_children_of_a_unit_are_those_that_were_known_then() {
        var district =
                id(
                        establish(newDistrict(), "DISTRICT", province(), "2000-01-01", "2025-06-30")
                                .json()
                                .path("unitId"));
        var moved = commune();
        var before = now();
        change(moved, "move", Map.of("parentId", district, "effectiveOn", "2020-01-01"));

        var children = "/api/v1/units?parent=" + district;

        assertThat(api.get(officer(), children + "&asOf=2020-01-01").json()).hasSize(1);
        assertThat(api.get(officer(), children + "&asOf=2019-12-31").json()).isEmpty();
        assertThat(api.get(officer(), children + "&asOf=2020-01-01&knownAt=" + before).json())
                .isEmpty();
    }

    @Test
    void what_was_known_before_a_change_can_still_be_asked() {
        var unit = commune();
        var before = now();
        change(unit, "rename", Map.of("name", "Xã Khác", "effectiveOn", "2020-01-01"));

        var then =
                api.get(officer(), "/api/v1/units/" + unit + "?asOf=2021-01-01&knownAt=" + before);

        assertThat(then.json().path("onDay").path("name").asString()).startsWith("Xã Ví Dụ");
        assertThat(onDay(unit, "2021-01-01").path("name").asString()).isEqualTo("Xã Khác");
    }

    @Test
    @Tag("TN12-10")
    void a_district_closes_once_its_communes_were_moved() {
        var district =
                id(
                        establish(newDistrict(), "DISTRICT", province(), "2000-01-01", "2025-06-30")
                                .json()
                                .path("unitId"));
        var unit =
                id(
                        establish(newCode(), "COMMUNE", district, "2010-01-01", null)
                                .json()
                                .path("unitId"));
        var close = new HashMap<String, Object>();
        close.put("lastDay", "2025-05-31");
        close.put("successors", List.of());

        var refused = change(district, "close", close);
        assertThat(refused.codes()).containsExactly("UNIT_KEEPS_CHILDREN");

        assertThat(
                        change(
                                        unit,
                                        "move",
                                        Map.of("parentId", province(), "effectiveOn", "2025-06-01"))
                                .status())
                .isEqualTo(200);
        assertThat(change(district, "close", close).status()).isEqualTo(200);
        assertThat(onDay(unit, "2025-05-31").path("parentId").asString())
                .isEqualTo(district.toString());
        assertThat(onDay(unit, "2025-06-01").path("parentId").asString())
                .isEqualTo(province().toString());
    }

    /** C-01: people and positions follow; history keeps the old unit; the code stays closed. */
    @Test
    @Tag("TN12-1")
    void after_a_merge_people_and_posts_are_in_the_successor() {
        var successor = commune();
        var closedCode = newCode();
        var closed = communeWithCode(closedCode);
        allocate(closed, null, 3);
        var person = graduate(closed);
        var appointment = appointment(closed, SPECIALIST, LocalDate.parse("2025-09-01"));
        appointment.put("decidedOn", "2025-08-20");
        assertThat(appoint(person, appointment).status()).isEqualTo(201);
        var oldPost = id(dossier(person).path("posts").get(0).path("postId"));

        var merged =
                change(
                        closed,
                        "merge",
                        Map.of("successorId", successor, "effectiveOn", "2026-01-01"));

        assertThat(merged.status()).as(merged.text()).isEqualTo(200);
        assertThat(published(EventType.UNIT_MERGED, closed.toString()).path("validTo").asString())
                .isEqualTo("2025-12-31");
        var posts = dossier(person).path("posts");
        assertThat(posts).hasSize(2);
        assertThat(posts.get(0).path("unitId").asString()).isEqualTo(closed.toString());
        assertThat(posts.get(0).path("to").asString()).isEqualTo("2025-12-31");
        assertThat(posts.get(1).path("unitId").asString()).isEqualTo(successor.toString());
        assertThat(posts.get(1).path("from").asString()).isEqualTo("2026-01-01");
        assertThat(dossier(person).path("homeUnitId").asString()).isEqualTo(successor.toString());
        assertThat(newest(EventType.POST_ENDED, oldPost.toString()).path("to").asString())
                .isEqualTo("2025-12-31");
        assertThat(
                        newest(EventType.STANDARD_ASSESSED, person + "/" + SPECIALIST)
                                .path("unitId")
                                .asString())
                .isEqualTo(successor.toString());
        assertThat(api.get(head(successor), "/api/v1/persons/" + person).status()).isEqualTo(200);

        assertThat(establish(closedCode, "COMMUNE", province(), "2026-02-01", null).codes())
                .containsExactly("UNIT_CODE_TAKEN");
        var late = appoint(graduate(successor), appointment(closed, SPECIALIST, today()));
        assertThat(late.codes()).contains("UNIT_NOT_IN_FORCE");
    }

    @Test
    void a_unit_in_which_posts_are_held_does_not_close() {
        var unit = commune();
        allocate(unit, null, 1);
        inPost(unit);
        var before = written();

        var answer =
                change(
                        unit,
                        "close",
                        Map.of("lastDay", today().toString(), "successors", List.of()));

        assertThat(answer.codes()).containsExactly("UNIT_KEEPS_POSTS");
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void an_officer_of_another_province_changes_nothing_here() {
        var unit = commune();
        var neighbour =
                tokens.of("neighbour", Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(province("98")));
        var body = Map.of("name", "Xã Khác", "effectiveOn", "2026-01-01");

        assertThat(api.post(neighbour, "/api/v1/units/" + unit + "/rename", body).status())
                .isEqualTo(404);
    }
}
