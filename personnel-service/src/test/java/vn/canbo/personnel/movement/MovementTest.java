package vn.canbo.personnel.movement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.personnel.PersonnelTest;
import vn.canbo.service.testing.Api.Answer;

/** What the tests of movements share: people in posts of offices. */
public abstract class MovementTest extends PersonnelTest {

    protected static final String CHIEF = "OFFICE_CHIEF";
    protected static final String DEPUTY = "OFFICE_DEPUTY_CHIEF";

    /** The first day of the posts that tests begin with. */
    protected static final LocalDate BEGIN = LocalDate.parse("2026-01-05");

    /** Meets the standard of the leading offices too. */
    @Override
    protected UUID graduate(UUID home) {
        var person = super.graduate(home);
        qualify(person, QualificationKind.POLITICAL_THEORY, "INTERMEDIATE", null);
        return person;
    }

    protected UUID office(String... titles) {
        var unit = commune();
        for (var title : titles) {
            allocate(unit, title, 1);
        }
        return unit;
    }

    /** A post of a graduate since {@link #BEGIN}. */
    protected UUID posted(UUID person, UUID unit, String title, boolean main) {
        var appointment = appointment(unit, title, BEGIN);
        appointment.put("main", main);
        var answer = appoint(person, appointment);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return id(answer.json().path("postId"));
    }

    protected Map<String, Object> exit(LocalDate lastDay, String reason) {
        var exit = new HashMap<String, Object>();
        exit.put("lastDay", lastDay.toString());
        exit.put("reason", reason);
        exit.put("decidedOn", today().toString());
        exit.put("decisionNumber", "77/QĐ-UBND");
        return exit;
    }

    protected Answer exit(UUID person, Map<String, Object> exit) {
        return api.post(officer(), "/api/v1/persons/" + person + "/exits", exit);
    }

    /** Into the title of the unit, as the main post. */
    protected Map<String, Object> move(UUID unit, String title, LocalDate effectiveOn) {
        var move = appointment(unit, title, effectiveOn);
        move.put("decisionNumber", "88/QĐ-UBND");
        return move;
    }

    protected Answer transfer(UUID post, Map<String, Object> move) {
        var transfer = new HashMap<>(move);
        transfer.putIfAbsent("rotation", false);
        return api.post(officer(), "/api/v1/posts/" + post + "/transfer", transfer);
    }

    protected static UUID accepted(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return id(answer.json().path("movementId"));
    }

    /** By an officer who has seen the dossier. */
    protected Answer change(UUID person, UUID movement, String verb, Object body) {
        return api.post(
                officer(),
                "/api/v1/movements/" + movement + "/" + verb,
                body,
                "If-Match",
                versionOf(person));
    }

    protected Map<String, Object> correction(LocalDate lastDay, String endReason) {
        return Map.of(
                "lastDay",
                lastDay.toString(),
                "endReason",
                endReason,
                "decidedOn",
                today().toString(),
                "decisionNumber",
                "79/QĐ-UBND",
                "reason",
                "Ghi nhầm ngày");
    }

    protected JsonNode post(UUID person, UUID post) {
        return dossier(person)
                .path("posts")
                .valueStream()
                .filter(it -> it.path("postId").asString().equals(post.toString()))
                .findFirst()
                .orElseThrow();
    }
}
