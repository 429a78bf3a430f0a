package vn.canbo.personnel.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.canbo.events.EventType;
import vn.canbo.personnel.PersonnelTest;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api.Answer;

/** One commune becomes several (domain reference 5.3): posts go where the list says. */
@Tag("TN12-1")
class SplitsIT extends PersonnelTest {

    private String keeperCode = "";
    private UUID keeper = UUID.randomUUID();
    private UUID stays = UUID.randomUUID();
    private UUID goes = UUID.randomUUID();
    private String partCode = "";

    @BeforeEach
    void aCommuneWithTwoOfficials() {
        keeperCode = newCode();
        keeper = communeWithCode(keeperCode);
        allocate(keeper, null, 5);
        stays = inPost(keeper);
        goes = inPost(keeper);
        partCode = newCode();
    }

    private Map<String, Object> part(String code) {
        return Map.of("code", code, "kind", "COMMUNE", "name", "Xã Tách Ra", "areas", List.of());
    }

    private Map<String, Object> body(LocalDate day, Object... posts) {
        return Map.of(
                "parts", List.of(part(partCode)),
                "posts", List.of(posts),
                "effectiveOn", day.toString());
    }

    private Map<String, Object> to(UUID person, String code) {
        return Map.of("postId", postOf(person), "code", code);
    }

    private UUID postOf(UUID person) {
        return id(dossier(person).path("posts").get(0).path("postId"));
    }

    private Answer split(String token, Map<String, ?> body) {
        return api.post(token, "/api/v1/units/" + keeper + "/splits", body);
    }

    private UUID splitOn(LocalDate day, Object... posts) {
        var answer = split(officer(), body(day, posts));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return id(answer.json().path("parts").get(0).path("unitId"));
    }

    @Test
    void a_part_gets_a_new_code_and_the_listed_posts_and_the_rest_stays_with_the_keeper() {
        var oldPost = postOf(goes);

        var part = splitOn(today().plusDays(1), to(goes, partCode));

        var told = published(EventType.UNIT_ESTABLISHED, part.toString());
        assertThat(told.path("code").asString()).isEqualTo(partCode);
        assertThat(told.path("periods").get(0).path("parentId").asString())
                .isEqualTo(province().toString());
        var unit = api.get(officer(), "/api/v1/units/" + keeper).json().path("unit");
        assertThat(unit.path("code").asString()).isEqualTo(keeperCode);
        assertThat(unit.hasNonNull("validTo")).isFalse();
        assertThat(newest(EventType.POST_ENDED, oldPost.toString()).path("to").asString())
                .isEqualTo(today().toString());
        var posts = dossier(goes).path("posts");
        assertThat(posts).hasSize(2);
        assertThat(posts.get(1).path("unitId").asString()).isEqualTo(part.toString());
        assertThat(posts.get(1).path("from").asString()).isEqualTo(today().plusDays(1).toString());
        published(EventType.POST_TAKEN, posts.get(1).path("postId").asString());
        assertThat(dossier(stays).path("posts")).hasSize(1);
        var splits = api.get(officer(), "/api/v1/units/" + keeper + "/splits").json();
        assertThat(splits.get(0).path("parts").get(0).path("posts").get(0).asString())
                .isEqualTo(oldPost.toString());
    }

    @Test
    void people_are_at_home_in_the_part_when_its_day_begins_and_not_before() {
        var day = today().plusDays(2);
        var part = splitOn(day, to(goes, partCode));

        clock.moveTo(day.minusDays(1));

        assertThat(home(goes)).isEqualTo(keeper);
        assertThat(read(head(part), goes)).isEqualTo(404);
        assertThat(read(head(keeper), goes)).isEqualTo(200);

        clock.moveTo(day);

        assertThat(home(goes)).isEqualTo(part);
        assertThat(home(stays)).isEqualTo(keeper);
        assertThat(read(head(part), goes)).isEqualTo(200);
        assertThat(read(head(part), stays)).isEqualTo(404);
        var homeBefore =
                api.get(officer(), "/api/v1/persons/" + goes + "?asOf=" + day.minusDays(1)).json();
        assertThat(id(homeBefore.path("homeUnitId"))).isEqualTo(keeper);
    }

    private UUID home(UUID person) {
        return id(dossier(person).path("homeUnitId"));
    }

    private int read(String token, UUID person) {
        return api.get(token, "/api/v1/persons/" + person).status();
    }

    /** Told weeks after it took effect: a post taken up since lies wholly in the part. */
    @Test
    void a_split_that_is_told_late_takes_along_what_began_since() {
        var late = graduate(keeper);
        var appointed = appointment(keeper, SPECIALIST, LocalDate.parse("2026-02-01"));
        assertThat(appoint(late, appointed).status()).isEqualTo(201);
        var post = postOf(late);

        var part = splitOn(LocalDate.parse("2026-01-01"), to(late, partCode));

        var posts = dossier(late).path("posts");
        assertThat(posts).hasSize(1);
        assertThat(posts.get(0).path("unitId").asString()).isEqualTo(part.toString());
        assertThat(posts.get(0).path("from").asString()).isEqualTo("2026-02-01");
        assertThat(newest(EventType.POST_CORRECTED, post.toString()).path("unitId").asString())
                .isEqualTo(part.toString());
        assertThat(home(late)).isEqualTo(part);
    }

    @Test
    void a_split_is_refused_with_every_reason() {
        var elsewhere = commune();
        allocate(elsewhere, null, 1);
        var stranger = inPost(elsewhere);
        var district = Map.of("code", "991", "kind", "DISTRICT", "name", " ", "areas", List.of());
        var body = new HashMap<String, Object>();
        body.put("parts", List.of(part(keeperCode), part(partCode), part(partCode), district));
        body.put("posts", List.of(to(stranger, partCode), to(goes, "99999")));
        body.put("effectiveOn", today().plusDays(1).toString());
        var before = written();

        var answer = split(officer(), body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.codes())
                .containsExactlyInAnyOrder(
                        "UNIT_CODE_NAMED_TWICE",
                        "UNIT_CODE_TAKEN",
                        "UNIT_NAME_MISSING",
                        "UNIT_KIND_NOT_IN_FORCE",
                        "PART_OF_OTHER_LEVEL",
                        "POST_NOT_IN_UNIT",
                        "PART_NOT_NAMED");
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void a_unit_is_split_while_it_exists_and_by_whoever_may_change_the_tree_there() {
        var neighbour =
                tokens.of("neighbour", Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(province("98")));
        var ofKeeperAlone = tokens.of("local", Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(keeper));
        var before = written();

        assertThat(split(officer(), body(LocalDate.parse("2009-12-31"))).codes())
                .containsExactly("UNIT_NOT_IN_FORCE");
        assertThat(split(officer(), body(LocalDate.parse("2010-01-01"))).codes())
                .containsExactly("UNIT_NOT_IN_FORCE");
        assertThat(split(neighbour, body(today())).status()).isEqualTo(404);
        assertThat(split(ofKeeperAlone, body(today())).status()).isEqualTo(403);
        assertThat(split(clerk(keeper), body(today())).status()).isEqualTo(403);

        assertThat(written()).isEqualTo(before);
        assertThat(split(officer(), body(LocalDate.parse("2010-01-02"))).status()).isEqualTo(201);
    }

    @Test
    void a_wrong_list_is_corrected_both_ways_and_what_was_known_before_can_still_be_asked() {
        var day = LocalDate.parse("2026-03-01");
        var part = splitOn(day.plusYears(1), to(goes, partCode));
        var goneOn = id(dossier(goes).path("posts").get(1).path("postId"));
        var before = now();

        var answer = correct(day.plusYears(1), to(stays, partCode));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        var posts = dossier(goes).path("posts");
        assertThat(posts).hasSize(1);
        assertThat(posts.get(0).hasNonNull("to")).isFalse();
        assertThat(
                        newest(EventType.POST_WITHDRAWN, goneOn.toString())
                                .path("withdrawn")
                                .asBoolean())
                .isTrue();
        assertThat(dossier(stays).path("posts").get(1).path("unitId").asString())
                .isEqualTo(part.toString());
        assertThat(homeOn(day.plusYears(1), goes)).isEqualTo(keeper);
        assertThat(homeOn(day.plusYears(1), stays)).isEqualTo(part);
        assertThat(listed("").toString()).contains(postOf(stays).toString());
        assertThat(listed("?knownAt=" + before).toString())
                .contains(postOf(goes).toString())
                .doesNotContain(postOf(stays).toString());
    }

    private UUID homeOn(LocalDate asOf, UUID person) {
        return id(
                api.get(officer(), "/api/v1/persons/" + person + "?asOf=" + asOf)
                        .json()
                        .path("homeUnitId"));
    }

    private JsonNode listed(String question) {
        return api.get(officer(), "/api/v1/units/" + keeper + "/splits" + question).json();
    }

    private Answer correct(LocalDate day, Object... posts) {
        return correct(day, "Ghi nhầm danh sách", posts);
    }

    private Answer correct(LocalDate day, String reason, Object... posts) {
        return api.post(
                officer(),
                "/api/v1/units/" + keeper + "/splits/correct",
                Map.of(
                        "posts", List.of(posts),
                        "effectiveOn", day.toString(),
                        "reason", reason),
                "If-Match",
                api.get(officer(), "/api/v1/units/" + keeper + "/splits").etag());
    }

    @Test
    void a_correction_that_cannot_be_is_refused_and_nothing_is_written() {
        var day = today().plusDays(1);
        splitOn(day, to(goes, partCode));
        var goneOn = id(dossier(goes).path("posts").get(1).path("postId"));
        var same = to(goes, partCode);
        var before = written();

        assertThat(correct(day.plusDays(1), same).codes()).containsExactly("NOT_SPLIT_ON_THAT_DAY");
        assertThat(correct(day, same).codes()).containsExactly("NOTHING_TO_CORRECT");
        assertThat(correct(day, " ", to(stays, "99999")).codes())
                .containsExactly("PART_NOT_NAMED", "REASON_MISSING");
        assertThat(written()).isEqualTo(before);

        var withdrawn =
                api.post(
                        officer(),
                        "/api/v1/posts/" + goneOn + "/withdraw",
                        Map.of("reason", "Ghi nhầm"),
                        "If-Match",
                        versionOf(goes));
        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);
        var afterwards = written();
        assertThat(correct(day, to(stays, partCode)).codes()).containsExactly("POST_WENT_ON");
        assertThat(written()).isEqualTo(afterwards);
        assertThat(correct(day, same, to(stays, partCode)).status()).isEqualTo(200);
    }

    /** A split that never was: no post goes to the part, and then there is no part. */
    @Test
    void a_part_is_withdrawn_once_nothing_rests_on_it_and_its_code_stays_given() {
        var day = today().plusDays(1);
        var part = splitOn(day, to(goes, partCode));
        var before = written();
        assertThat(withdraw(part, day).codes()).containsExactly("FIRST_PERIOD_STAYS");
        assertThat(written()).isEqualTo(before);

        assertThat(correct(day).status()).isEqualTo(200);
        var withdrawn = withdraw(part, day);

        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);
        assertThat(
                        published(EventType.UNIT_WITHDRAWN, part.toString())
                                .path("withdrawn")
                                .asBoolean())
                .isTrue();
        assertThat(api.get(officer(), "/api/v1/units/" + part).status()).isEqualTo(404);
        assertThat(api.get(officer(), "/api/v1/units?parent=" + province() + "&asOf=" + day).text())
                .doesNotContain(partCode);
        assertThat(listed("")).isEmpty();
        assertThat(establish(partCode, "COMMUNE", province(), day.toString(), null).codes())
                .containsExactly("UNIT_CODE_TAKEN");
        clock.moveTo(day);
        assertThat(home(goes)).isEqualTo(keeper);
    }

    private Answer withdraw(UUID unit, LocalDate day) {
        return api.post(
                tokens.operator(),
                "/api/v1/units/" + unit + "/withdraw",
                Map.of("effectiveOn", day.toString(), "reason", "Ghi nhầm so với nghị quyết"),
                "If-Match",
                api.get(tokens.operator(), "/api/v1/units/" + unit).etag());
    }
}
