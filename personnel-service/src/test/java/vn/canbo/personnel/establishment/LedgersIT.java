package vn.canbo.personnel.establishment;

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
import vn.canbo.personnel.PersonnelTest;
import vn.canbo.service.origin.Role;

/** Three posts of a specialist, of which two will remain in two months. */
class LedgersIT extends PersonnelTest {

    private UUID unit = UUID.randomUUID();
    private LocalDate inOneMonth = LocalDate.MIN;
    private LocalDate inTwoMonths = LocalDate.MIN;

    @BeforeEach
    void allocated() {
        unit = commune();
        inOneMonth = today().plusDays(30);
        inTwoMonths = today().plusDays(60);
        allocate(unit, SPECIALIST, 3);
        allocate(unit, SPECIALIST, 2, inTwoMonths, null);
    }

    @Test
    @Tag("TN12-15")
    void on_every_day_on_which_something_changes_it_says_what_is_used_reserved_and_free() {
        var leaving = inPost(unit);
        placed(inOneMonth);
        end(leaving, inOneMonth.plusDays(14));

        assertThat(lines("", SPECIALIST))
                .containsExactly(
                        today() + ": 3, used 1, reserved 0, free 2",
                        inOneMonth + ": 3, used 1, reserved 1, free 1",
                        inOneMonth.plusDays(15) + ": 3, used 0, reserved 1, free 2",
                        inTwoMonths + ": 2, used 0, reserved 1, free 1");
        assertThat(lines("", null))
                .containsExactly(
                        today() + ": none, used 1, reserved 0",
                        inOneMonth + ": none, used 1, reserved 1",
                        inOneMonth.plusDays(15) + ": none, used 0, reserved 1",
                        inTwoMonths + ": none, used 0, reserved 1");
        var first = ledger("").path("days").get(0).path("lines").get(1);
        assertThat(first.path("decisionNumber").asString()).isEqualTo("01/QĐ-UBND");
    }

    @Test
    @Tag("TN12-15")
    void where_nothing_is_free_on_some_later_day_nobody_is_placed() {
        inPost(unit);
        placed(inOneMonth);
        assertThat(lines("", SPECIALIST))
                .last()
                .isEqualTo(inTwoMonths + ": 2, used 1, reserved 1, free 0");
        var third = graduate(unit);
        var before = written();

        var refused = appoint(third, unit);

        assertThat(refused.codes()).containsExactly("ESTABLISHMENT_EXCEEDED");
        assertThat(refused.text()).contains(inTwoMonths.toString());
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void what_is_decided_for_later_is_used_once_one_looks_from_that_day() {
        placed(inOneMonth);

        assertThat(lines("?asOf=" + inOneMonth, SPECIALIST))
                .containsExactly(
                        inOneMonth + ": 3, used 1, reserved 0, free 2",
                        inTwoMonths + ": 2, used 1, reserved 0, free 1");
        assertThat(lines("?asOf=" + inOneMonth + "&from=" + today(), SPECIALIST))
                .startsWith(today() + ": 3, used 0, reserved 0, free 3");
        assertThat(lines("?to=" + inTwoMonths.minusDays(1), SPECIALIST)).hasSize(2);
        assertThat(lines("?to=" + inTwoMonths, SPECIALIST)).hasSize(3);
        assertThat(lines("?from=" + inOneMonth + "&to=" + inOneMonth, SPECIALIST))
                .containsExactly(inOneMonth + ": 3, used 0, reserved 1, free 2");
    }

    @Test
    void what_was_known_before_stays_readable() {
        var before = now();
        inPost(unit);
        allocate(unit, null, 9);

        assertThat(lines("?knownAt=" + before, SPECIALIST))
                .containsExactly(
                        today() + ": 3, used 0, reserved 0, free 3",
                        inTwoMonths + ": 2, used 0, reserved 0, free 2");
        assertThat(lines("?knownAt=" + before, null))
                .first()
                .isEqualTo(today() + ": none, used 0, reserved 0");
        assertThat(lines("", null)).first().isEqualTo(today() + ": 9, used 1, reserved 0, free 8");
    }

    @Test
    void more_than_was_allocated_is_below_zero() {
        inPost(unit);
        inPost(unit);
        allocate(unit, SPECIALIST, 1, today(), null);

        assertThat(lines("", SPECIALIST))
                .containsExactly(today() + ": 1, used 2, reserved 0, free -1");
    }

    @Test
    void a_range_that_ends_before_it_begins_is_malformed_and_a_foreign_unit_not_found() {
        var path = "/api/v1/units/" + unit + "/establishment/ledger";
        var neighbour =
                tokens.of("neighbour", Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(province("98")));

        var reversed = api.get(officer(), path + "?to=" + today().minusDays(1));

        assertThat(reversed.status()).isEqualTo(400);
        assertThat(reversed.codes()).containsExactly("WRONG_VALUE");
        assertThat(api.get(neighbour, path).status()).isEqualTo(404);
    }

    private void placed(LocalDate from) {
        var answer = appoint(graduate(unit), appointment(unit, SPECIALIST, from));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private void end(UUID person, LocalDate lastDay) {
        var post = dossier(person).path("posts").get(0).path("postId").asString();
        var ended =
                api.post(
                        officer(),
                        "/api/v1/posts/" + post + "/end",
                        Map.of(
                                "lastDay", lastDay.toString(),
                                "reason", "TRANSFERRED",
                                "decisionNumber", "13/QĐ-UBND"));
        assertThat(ended.status()).as(ended.text()).isEqualTo(200);
    }

    private JsonNode ledger(String query) {
        var answer = api.get(officer(), "/api/v1/units/" + unit + "/establishment/ledger" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private List<String> lines(String query, @Nullable String title) {
        return ledger(query)
                .path("days")
                .valueStream()
                .flatMap(
                        day ->
                                day.path("lines")
                                        .valueStream()
                                        .filter(it -> of(it, title))
                                        .map(it -> day.path("day").asString() + ": " + line(it)))
                .toList();
    }

    private static boolean of(JsonNode line, @Nullable String title) {
        return title == null
                ? !line.hasNonNull("title")
                : line.path("title").asString("").equals(title);
    }

    private static String line(JsonNode line) {
        return line.path("allocated").asString("none")
                + ", used "
                + line.path("used").asInt()
                + ", reserved "
                + line.path("reserved").asInt()
                + (line.hasNonNull("free") ? ", free " + line.path("free").asInt() : "");
    }
}
