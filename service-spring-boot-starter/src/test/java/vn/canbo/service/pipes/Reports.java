package vn.canbo.service.pipes;

import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.canbo.events.ContractJson;
import vn.canbo.events.reported.ReportOutcome;
import vn.canbo.events.reported.ReportResult;
import vn.canbo.service.testing.TestTopics;

/** What reports from outside left behind, and what their publisher was told. */
final class Reports {

    private static final String OUTCOMES = "ext-outcomes.truong";

    private final JdbcClient jdbc;
    private final TestTopics topics;

    Reports(JdbcClient jdbc, TestTopics topics) {
        this.jdbc = jdbc;
        this.topics = topics;
    }

    /** The content of a completed training of somebody, whom a part named person identifies. */
    static Map<String, Object> completed(Map<String, String> person, String note) {
        return Map.of(
                "person",
                person,
                "classCode",
                "LLCT-01",
                "completedOn",
                "2026-02-27",
                "certificateNumber",
                note);
    }

    int effectsOf(String eventId) {
        return jdbc.sql("SELECT count(*) FROM carried_out WHERE event_id = :id")
                .param("id", eventId)
                .query(Integer.class)
                .single();
    }

    int journalOf(UUID person) {
        return jdbc.sql("SELECT count(*) FROM journal WHERE subject_id = :id")
                .param("id", person.toString())
                .query(Integer.class)
                .single();
    }

    /** Empty when the event never came here. */
    String outcomeOf(String eventId) {
        return jdbc.sql("SELECT outcome FROM intake WHERE event_id = :id")
                .param("id", eventId)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** Whether the event itself is kept, as only one that waits is. */
    boolean isKept(String eventId) {
        return jdbc.sql("SELECT event IS NOT NULL FROM intake WHERE event_id = :id")
                .param("id", eventId)
                .query(Boolean.class)
                .single();
    }

    /** Waits for this answer on the publisher's topic of outcomes. */
    ReportOutcome told(String eventId, ReportResult result) {
        var told =
                topics.await(
                        OUTCOMES,
                        it ->
                                it.key().equals(eventId)
                                        && it.json()
                                                .path("result")
                                                .asString()
                                                .equals(result.name()));
        return ContractJson.mapper().treeToValue(told.json(), ReportOutcome.class);
    }
}
