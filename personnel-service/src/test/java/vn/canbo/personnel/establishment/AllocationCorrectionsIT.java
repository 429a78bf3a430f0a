package vn.canbo.personnel.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.canbo.events.EventType;
import vn.canbo.personnel.PersonnelTest;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api.Answer;

/** Three posts of a specialist from 2025-07-01 on, recorded for a commune. */
class AllocationCorrectionsIT extends PersonnelTest {

    private UUID unit = UUID.randomUUID();
    private String allocation = "";

    @BeforeEach
    void allocated() {
        unit = commune();
        allocate(unit, SPECIALIST, 3);
        allocation = allocations("").get(0).path("allocationId").asString();
    }

    @Test
    void a_correction_is_what_was_allocated_and_what_was_known_stays_readable() {
        var before = now();

        var answer = correct(correction(2, "2025-09-01", null));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.etag()).isEqualTo(version());
        assertThat(published(EventType.ALLOCATION_CORRECTED, allocation).path("posts").asInt())
                .isEqualTo(2);
        assertThat(allocatedOn("asOf=2025-09-01")).isEqualTo(2);
        assertThat(allocatedOn("asOf=2025-08-31")).isZero();
        assertThat(allocatedOn("asOf=2025-08-31&knownAt=" + before)).isEqualTo(3);
        assertThat(allocations("?asOf=2025-08-31")).isEmpty();
        assertThat(allocations("?asOf=2025-08-31&knownAt=" + before)).hasSize(1);
        assertThat(allocations("").get(0).path("decisionNumber").asString())
                .isEqualTo("02/QĐ-UBND");
    }

    @Test
    void a_withdrawn_allocation_never_held() {
        var before = now();

        var answer = withdraw("Ghi nhầm đơn vị", version());

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(
                        published(EventType.ALLOCATION_WITHDRAWN, allocation)
                                .path("withdrawn")
                                .asBoolean())
                .isTrue();
        assertThat(allocatedOn("asOf=2025-07-01")).isZero();
        assertThat(allocatedOn("asOf=2025-07-01&knownAt=" + before)).isEqualTo(3);
        var again = withdraw("Ghi nhầm đơn vị", version());
        assertThat(again.status()).isEqualTo(404);
    }

    @Test
    void what_a_mistake_took_the_place_of_holds_again_once_it_is_corrected() {
        allocate(unit, SPECIALIST, 9, LocalDate.parse("2026-01-01"), null);
        var first = allocation;
        assertThat(newest(EventType.ALLOCATION_ENDED, first).path("to").asString())
                .isEqualTo("2025-12-31");
        var open = correction(3, "2025-07-01", null);
        var upToTheMistake = correction(3, "2025-07-01", "2025-12-31");
        upToTheMistake.put("decisionNumber", "01/QĐ-UBND");
        var before = written();

        assertThat(correct(open).codes()).containsExactly("OTHER_ALLOCATION");
        assertThat(correct(correction(3, "2025-07-01", "2026-01-01")).codes())
                .containsExactly("OTHER_ALLOCATION");
        assertThat(correct(upToTheMistake).codes()).containsExactly("NOTHING_TO_CORRECT");
        assertThat(written()).isEqualTo(before);

        allocation = allocations("").get(1).path("allocationId").asString();
        assertThat(withdraw("Ghi nhầm", version()).status()).isEqualTo(200);
        allocation = first;
        assertThat(correct(open).status()).isEqualTo(200);
        assertThat(allocatedOn("asOf=2026-01-01")).isEqualTo(3);
    }

    @Test
    void a_correction_that_cannot_be_is_refused_with_every_reason() {
        var impossible = correction(-1, "2025-09-02", "2025-09-01");
        impossible.put("title", "NO_SUCH_TITLE");
        impossible.put("decisionNumber", " ");
        impossible.put("reason", " ");
        var early = correction(3, "2009-12-31", null);
        early.remove("title");
        var before = written();

        assertThat(correct(impossible).codes())
                .containsExactly(
                        "POSTS_NEGATIVE",
                        "VALIDITY_REVERSED",
                        "TITLE_NOT_KNOWN",
                        "DECISION_NUMBER_MISSING",
                        "REASON_MISSING");
        assertThat(correct(early).codes()).containsExactly("UNIT_NOT_IN_FORCE");
        assertThat(withdraw("", version()).codes()).containsExactly("REASON_MISSING");
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void no_allocation_outlives_its_unit() {
        var lastDay = today().plusDays(30);
        var closed =
                api.post(
                        tokens.operator(),
                        "/api/v1/units/" + unit + "/close",
                        Map.of("lastDay", lastDay.toString(), "successors", Set.of()));
        assertThat(closed.status()).as(closed.text()).isEqualTo(200);
        assertThat(newest(EventType.ALLOCATION_ENDED, allocation).path("to").asString())
                .isEqualTo(lastDay.toString());
        var before = written();

        assertThat(correct(correction(3, "2025-07-01", null)).codes())
                .containsExactly("UNIT_NOT_IN_FORCE");
        assertThat(correct(correction(3, "2025-07-01", lastDay.plusDays(1).toString())).codes())
                .containsExactly("UNIT_NOT_IN_FORCE");
        assertThat(written()).isEqualTo(before);
        assertThat(correct(correction(2, "2025-07-01", lastDay.toString())).status())
                .isEqualTo(200);
    }

    @Test
    void who_corrects_names_the_version_and_answers_for_the_unit() {
        var old = version();
        var neighbour =
                tokens.of("neighbour", Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(province("98")));
        var path = "/api/v1/allocations/" + allocation;
        var body = correction(2, "2025-07-01", null);
        assertThat(correct(body).status()).isEqualTo(200);
        var before = written();

        assertThat(api.post(officer(), path + "/correct", body).status()).isEqualTo(428);
        assertThat(withdraw("Ghi nhầm", old).status()).isEqualTo(412);
        var foreign =
                api.post(
                        neighbour,
                        path + "/withdraw",
                        Map.of("reason", "Ghi nhầm"),
                        "If-Match",
                        version());
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(api.get(neighbour, "/api/v1/units/" + unit + "/allocations").status())
                .isEqualTo(404);
        assertThat(written()).isEqualTo(before);
    }

    private Answer correct(Map<String, Object> body) {
        return api.post(
                officer(),
                "/api/v1/allocations/" + allocation + "/correct",
                body,
                "If-Match",
                version());
    }

    private Answer withdraw(String reason, String version) {
        return api.post(
                officer(),
                "/api/v1/allocations/" + allocation + "/withdraw",
                Map.of("reason", reason),
                "If-Match",
                version);
    }

    private static Map<String, Object> correction(int posts, String from, @Nullable String to) {
        var body = new HashMap<String, Object>();
        body.put("title", SPECIALIST);
        body.put("posts", posts);
        body.put("from", from);
        body.put("decisionNumber", "02/QĐ-UBND");
        body.put("reason", "Ghi nhầm");
        if (to != null) {
            body.put("to", to);
        }
        return body;
    }

    private JsonNode allocations(String query) {
        return api.get(officer(), "/api/v1/units/" + unit + "/allocations" + query).json();
    }

    private String version() {
        return api.get(officer(), "/api/v1/units/" + unit + "/allocations").etag();
    }

    private int allocatedOn(String query) {
        var filled = api.get(officer(), "/api/v1/units/" + unit + "/establishment?" + query).json();
        return filled.valueStream()
                .filter(it -> it.path("title").asString("").equals(SPECIALIST))
                .mapToInt(it -> it.path("allocated").asInt())
                .sum();
    }
}
