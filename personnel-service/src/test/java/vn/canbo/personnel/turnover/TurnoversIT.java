package vn.canbo.personnel.turnover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.canbo.personnel.movement.MovementTest;

/** What happened in a unit in 2026, counted and listed. */
class TurnoversIT extends MovementTest {

    private static final LocalDate DAY = LocalDate.parse("2026-07-01");

    private JsonNode turnover(String token, UUID unit, String more) {
        var answer =
                api.get(
                        token,
                        "/api/v1/movements?unit=" + unit + "&from=2026-01-06&to=2026-12-31" + more);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode turnover(UUID unit) {
        return turnover(officer(), unit, "");
    }

    /** As {@code direction: persons/posts}. */
    private static Map<String, String> counts(JsonNode counted, String name) {
        return counted.valueStream()
                .collect(
                        Collectors.toMap(
                                it -> it.path(name).asString(),
                                it -> it.path("persons").asInt() + "/" + it.path("posts").asInt()));
    }

    @Test
    @Tag("CT-3")
    @Tag("LS-7")
    @Tag("LS-10")
    @Tag("LS-29")
    void ups_downs_ins_and_outs_are_counted_by_persons_and_by_posts() {
        var unit = commune();
        allocate(unit, null, 20);
        var other = commune();
        allocate(other, null, 20);
        var leaver = graduate(unit);
        posted(leaver, unit, SPECIALIST, true);
        posted(leaver, unit, DEPUTY, false);
        var riser = graduate(unit);
        var rises = posted(riser, unit, SPECIALIST, true);
        var faller = graduate(unit);
        var falls = posted(faller, unit, CHIEF, true);
        var rotated = graduate(other);
        var comes = posted(rotated, other, DEPUTY, true);

        accepted(exit(leaver, exit(DAY.minusDays(1), "STREAMLINED")));
        accepted(transfer(rises, move(unit, DEPUTY, DAY)));
        accepted(
                api.post(
                        officer(),
                        "/api/v1/posts/" + falls + "/reassign",
                        move(unit, SPECIALIST, DAY)));
        var rotation = move(unit, "DIVISION_DEPUTY_HEAD", DAY);
        rotation.put("rotation", true);
        accepted(transfer(comes, rotation));

        var seen = turnover(unit);
        assertThat(counts(seen.path("directions"), "direction"))
                .isEqualTo(Map.of("IN", "1/1", "OUT", "1/2", "UP", "1/2", "DOWN", "1/2"));
        assertThat(counts(seen.path("ways"), "way"))
                .isEqualTo(
                        Map.of(
                                "ROTATED", "1/1",
                                "STREAMLINED", "1/2",
                                "TRANSFERRED", "1/2",
                                "REASSIGNED_LOWER", "1/2"));
        assertThat(seen.path("turns").valueStream())
                .hasSize(4)
                .allMatch(it -> !it.path("decisionNumber").asString().isEmpty())
                .allMatch(it -> it.path("on").asString().equals("2026-07-01"));
        assertThat(counts(turnover(other).path("directions"), "direction"))
                .isEqualTo(Map.of("OUT", "1/1"));
    }

    @Test
    void a_year_is_seen_as_it_was_known_and_a_withdrawn_decision_never_was() {
        var unit = office(SPECIALIST);
        var person = graduate(unit);
        posted(person, unit, SPECIALIST, true);
        var movement = accepted(exit(person, exit(DAY.minusDays(1), "RETIRED")));
        var asRecorded = now();
        assertThat(change(person, movement, "withdraw", Map.of("reason", "Ghi nhầm")).status())
                .isEqualTo(200);

        assertThat(turnover(unit).path("turns")).isEmpty();
        assertThat(
                        counts(
                                turnover(officer(), unit, "&knownAt=" + asRecorded)
                                        .path("directions"),
                                "direction"))
                .isEqualTo(Map.of("OUT", "1/1"));
    }

    @Test
    void what_happened_in_a_merged_unit_is_seen_from_its_successor() {
        var unit = commune();
        var merged = office(SPECIALIST);
        var person = graduate(merged);
        posted(person, merged, SPECIALIST, true);
        accepted(exit(person, exit(DAY.minusDays(1), "RETIRED")));
        var answer =
                api.post(
                        tokens.operator(),
                        "/api/v1/units/" + merged + "/merge",
                        Map.of("successorId", unit, "effectiveOn", "2026-09-01"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);

        assertThat(counts(turnover(unit).path("directions"), "direction"))
                .isEqualTo(Map.of("OUT", "1/1"));
        assertThat(turnover(officer(), unit, "&asOf=2026-08-31").path("asOf").asString())
                .isEqualTo("2026-08-31");
    }

    @Test
    void pages_follow_each_other() {
        var unit = commune();
        allocate(unit, null, 3);
        for (var i = 0; i < 3; i++) {
            var person = graduate(unit);
            posted(person, unit, SPECIALIST, true);
            accepted(exit(person, exit(DAY.plusDays(i), "RETIRED")));
        }

        var first = turnover(officer(), unit, "&limit=2");
        var second = turnover(officer(), unit, "&limit=2&cursor=" + first.path("next").asString());

        assertThat(first.path("turns")).hasSize(2);
        assertThat(first.path("turns").get(0).path("on").asString()).isEqualTo("2026-07-04");
        assertThat(second.path("turns")).hasSize(1);
        assertThat(second.path("turns").get(0).path("on").asString()).isEqualTo("2026-07-02");
        assertThat(second.path("directions").get(0).path("persons").asInt()).isEqualTo(3);
    }

    @Test
    void a_foreign_unit_is_not_found_and_a_reversed_period_not_read() {
        var unit = commune();
        var path = "/api/v1/movements?unit=" + unit;

        assertThat(api.get(head(commune()), path + "&from=2026-01-01&to=2026-12-31").status())
                .isEqualTo(404);
        var reversed = api.get(officer(), path + "&from=2026-12-31&to=2026-12-30");
        assertThat(reversed.status()).isEqualTo(400);
        assertThat(reversed.codes()).containsExactly("PERIOD_REVERSED");
    }
}
