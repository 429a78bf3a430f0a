package vn.canbo.personnel.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.canbo.events.EventType;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.personnel.PersonnelTest;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api.Answer;

class UnitCorrectionsIT extends PersonnelTest {

    private static final String WHY = "Ghi nhầm so với nghị quyết";

    private Answer change(UUID unit, String what, Map<String, ?> body) {
        var answer = api.post(tokens.operator(), "/api/v1/units/" + unit + "/" + what, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private Answer correct(UUID unit, Map<String, ?> body) {
        return correcting(unit, "correct", body);
    }

    private Answer withdraw(UUID unit, String effectiveOn) {
        return correcting(unit, "withdraw", Map.of("effectiveOn", effectiveOn, "reason", WHY));
    }

    private Answer correcting(UUID unit, String what, Map<String, ?> body) {
        return api.post(
                tokens.operator(),
                "/api/v1/units/" + unit + "/" + what,
                body,
                "If-Match",
                api.get(tokens.operator(), "/api/v1/units/" + unit).etag());
    }

    private JsonNode onDay(UUID unit, String day) {
        return onDay(unit, day, "");
    }

    private JsonNode onDay(UUID unit, String day, String more) {
        return api.get(tokens.operator(), "/api/v1/units/" + unit + "?asOf=" + day + more)
                .json()
                .path("onDay");
    }

    /** A commune since 2010, called otherwise since 2025-07-01. */
    private UUID renamed() {
        var unit = commune();
        change(unit, "rename", Map.of("name", "Xã Sai Tên", "effectiveOn", "2025-07-01"));
        return unit;
    }

    @Test
    void a_wrong_name_is_corrected_and_what_was_known_before_can_still_be_asked() {
        var unit = renamed();
        var before = now();

        var answer =
                correct(unit, Map.of("from", "2025-07-01", "name", "Xã Đúng Tên", "reason", WHY));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(onDay(unit, "2025-07-01").path("name").asString()).isEqualTo("Xã Đúng Tên");
        assertThat(onDay(unit, "2025-06-30").path("name").asString()).startsWith("Xã Ví Dụ");
        assertThat(onDay(unit, "2025-07-01", "&knownAt=" + before).path("name").asString())
                .isEqualTo("Xã Sai Tên");
        var told = newest(EventType.UNIT_RENAMED, unit.toString());
        assertThat(told.path("periods")).hasSize(2);
        assertThat(told.path("periods").get(1).path("name").asString()).isEqualTo("Xã Đúng Tên");
        assertThat(
                        jdbc.sql(
                                        """
                SELECT count(*)
                  FROM journal
                  JOIN audit ON journal_id = journal.id
                 WHERE subject_id = :id
                   AND type = 'UnitCorrected'
                   AND payload ->> 'reason' = :reason
                """)
                                .param("id", unit.toString())
                                .param("reason", WHY)
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void a_wrong_first_day_moves_the_end_of_what_was_before() {
        var unit = renamed();

        var answer =
                correct(
                        unit,
                        Map.of("from", "2025-07-01", "effectiveOn", "2025-08-01", "reason", WHY));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(onDay(unit, "2025-07-31").path("name").asString()).startsWith("Xã Ví Dụ");
        assertThat(onDay(unit, "2025-08-01").path("name").asString()).isEqualTo("Xã Sai Tên");
    }

    /** The period before begins on 2010-01-01, the next one on 2025-07-01. */
    @ParameterizedTest(name = "from {0}: {1}")
    @CsvSource({"2010-01-02, 200", "2010-01-01, 422", "2025-06-30, 200", "2025-07-01, 422"})
    void a_period_stays_between_its_neighbours(String effectiveOn, int status) {
        var unit = commune();
        change(unit, "rename", Map.of("name", "Xã Giữa", "effectiveOn", "2020-01-01"));
        change(unit, "rename", Map.of("name", "Xã Cuối", "effectiveOn", "2025-07-01"));
        var before = written();

        var answer =
                correct(
                        unit,
                        Map.of("from", "2020-01-01", "effectiveOn", effectiveOn, "reason", WHY));

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        if (status == 422) {
            assertThat(answer.codes()).containsExactly("FIRST_DAY_OUT_OF_PLACE");
            assertThat(written()).isEqualTo(before);
        }
    }

    /** An allocation is recorded from 2025-07-01 on. */
    @ParameterizedTest(name = "established on {0}: {1}")
    @CsvSource({"2009-01-01, 200", "2025-07-01, 200", "2025-07-02, 422"})
    void a_unit_was_established_before_it_was_used(String effectiveOn, int status) {
        var unit = commune();
        allocate(unit, null, 3);
        var before = written();

        var answer =
                correct(
                        unit,
                        Map.of("from", "2010-01-01", "effectiveOn", effectiveOn, "reason", WHY));

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        if (status == 422) {
            assertThat(answer.codes()).containsExactly("UNIT_IN_USE_SINCE");
            assertThat(written()).isEqualTo(before);
        }
    }

    @Test
    void a_unit_recorded_below_the_wrong_one_is_told_as_moved() {
        var unit = commune();
        var other = province("96");

        var answer = correct(unit, Map.of("from", "2010-01-01", "parentId", other, "reason", WHY));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(
                        published(EventType.UNIT_MOVED, unit.toString())
                                .path("periods")
                                .get(0)
                                .path("parentId")
                                .asString())
                .isEqualTo(other.toString());
    }

    @Test
    void a_verdict_that_rested_on_wrong_areas_is_given_again() {
        var unit = commune();
        allocate(unit, SPECIALIST, 1);
        var person = register(unit);
        var university =
                qualify(person, QualificationKind.PROFESSIONAL, "UNIVERSITY", MajorGroup.LAW);
        assertThat(appoint(person, unit).status()).isEqualTo(201);
        qualify(person, QualificationKind.PROFESSIONAL, "COLLEGE", MajorGroup.LAW);
        api.post(
                officer(),
                "/api/v1/qualifications/" + university + "/withdraw",
                Map.of("reason", "Bằng giả"),
                "If-Match",
                versionOf(person));
        assertThat(verdict(person)).isEqualTo("UNMET");

        var answer =
                correct(
                        unit,
                        Map.of(
                                "from",
                                "2010-01-01",
                                "areas",
                                List.of("SPECIALLY_DIFFICULT"),
                                "reason",
                                WHY));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(verdict(person)).isEqualTo("UNMET_IN_GRACE");
    }

    private String verdict(UUID person) {
        return newest(EventType.STANDARD_ASSESSED, person + "/" + SPECIALIST)
                .path("verdict")
                .asString();
    }

    @Test
    void a_correction_that_cannot_be_is_refused_with_every_reason() {
        var unit = renamed();
        var before = written();

        var answer =
                correct(
                        unit,
                        Map.of(
                                "from", "2025-07-01",
                                "name", " ",
                                "kind", "DISTRICT",
                                "reason", " "));
        var ofNoPeriod = correct(unit, Map.of("from", "2025-07-02", "reason", WHY));
        var ofNothing = correct(unit, Map.of("from", "2025-07-01", "reason", WHY));

        assertThat(answer.codes())
                .containsExactly(
                        "UNIT_NAME_MISSING",
                        "PARENT_UNIT_OF_WRONG_LEVEL",
                        "UNIT_KIND_NOT_IN_FORCE",
                        "REASON_MISSING");
        assertThat(ofNoPeriod.codes()).containsExactly("NO_CHANGE_ON_THAT_DAY");
        assertThat(ofNothing.codes()).containsExactly("NOTHING_TO_CORRECT");
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void a_change_that_was_a_mistake_is_withdrawn() {
        var unit = renamed();
        var before = now();

        var answer = withdraw(unit, "2025-07-01");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(onDay(unit, today().toString()).path("name").asString()).startsWith("Xã Ví Dụ");
        assertThat(onDay(unit, "2025-07-01", "&knownAt=" + before).path("name").asString())
                .isEqualTo("Xã Sai Tên");
        assertThat(newest(EventType.UNIT_RENAMED, unit.toString()).path("periods")).hasSize(1);
        var again = written();
        assertThat(withdraw(unit, "2025-07-01").codes()).containsExactly("NO_CHANGE_ON_THAT_DAY");
        assertThat(written()).isEqualTo(again);
    }

    @Test
    void the_end_of_townships_is_not_withdrawn() {
        var township =
                id(
                        establish(newCode(), "TOWNSHIP", province(), "2010-01-01", "2025-06-30")
                                .json()
                                .path("unitId"));
        var before = written();

        assertThat(withdraw(township, "2025-07-01").codes())
                .containsExactly("UNIT_KIND_NOT_IN_FORCE");

        assertThat(written()).isEqualTo(before);
    }

    @Test
    void a_unit_closed_by_mistake_goes_on() {
        var successor = commune();
        var unit = commune();
        var close = new HashMap<String, Object>();
        close.put("lastDay", "2025-12-31");
        close.put("successors", List.of(successor));
        change(unit, "close", close);
        assertThat(onDay(unit, "2026-01-01").isObject()).isFalse();

        var answer = withdraw(unit, "2026-01-01");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(onDay(unit, "2026-01-01").path("name").asString()).startsWith("Xã Ví Dụ");
        var told = newest(EventType.UNIT_ESTABLISHED, unit.toString());
        assertThat(told.path("successors")).isEmpty();
        assertThat(told.hasNonNull("validTo")).isFalse();
        assertThat(inPost(withRoom(unit))).isNotNull();
    }

    private UUID withRoom(UUID unit) {
        allocate(unit, SPECIALIST, 1);
        return unit;
    }

    @Test
    void a_merge_is_withdrawn_only_while_nobody_followed() {
        var successor = commune();
        var empty = commune();
        var staffed = commune();
        inPost(withRoom(staffed));
        var merge = Map.of("successorId", successor, "effectiveOn", today().plusDays(1).toString());
        change(empty, "merge", merge);
        change(staffed, "merge", merge);
        var before = written();

        var refused = withdraw(staffed, today().plusDays(1).toString());

        assertThat(refused.codes()).containsExactly("END_WAS_FOLLOWED");
        assertThat(written()).isEqualTo(before);
        assertThat(withdraw(empty, today().plusDays(1).toString()).status()).isEqualTo(200);
        assertThat(onDay(empty, today().plusDays(1).toString()).isObject()).isTrue();
    }

    @Test
    void a_correction_names_the_version_on_which_it_rests() {
        var unit = renamed();
        var path = "/api/v1/units/" + unit + "/correct";
        var etag = api.get(tokens.operator(), "/api/v1/units/" + unit).etag();
        var body = Map.of("from", "2025-07-01", "name", "Xã Đúng Tên", "reason", WHY);

        assertThat(api.post(tokens.operator(), path, body).status()).isEqualTo(428);
        assertThat(api.post(tokens.operator(), path, body, "If-Match", etag).status())
                .isEqualTo(200);
        var before = written();
        assertThat(api.post(tokens.operator(), path, body, "If-Match", etag).status())
                .isEqualTo(412);
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void an_officer_of_another_province_corrects_nothing_here() {
        var unit = renamed();
        var neighbour =
                tokens.of("neighbour", Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(province("98")));
        var etag = api.get(neighbour, "/api/v1/units/" + unit).etag();
        var before = written();

        var bodies =
                Map.of(
                        "correct",
                        Map.of("from", "2025-07-01", "name", "Xã Khác", "reason", WHY),
                        "withdraw",
                        Map.of("effectiveOn", "2025-07-01", "reason", WHY));
        bodies.forEach(
                (what, body) -> {
                    var path = "/api/v1/units/" + unit + "/" + what;
                    assertThat(api.post(neighbour, path, body, "If-Match", etag).status())
                            .isEqualTo(404);
                    assertThat(api.post(clerk(unit), path, body, "If-Match", etag).status())
                            .isEqualTo(403);
                });

        assertThat(written()).isEqualTo(before);
    }
}
