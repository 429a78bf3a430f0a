package vn.canbo.service.feed;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.canbo.events.EventType;
import vn.canbo.events.Topic;
import vn.canbo.service.decision.Objection;

/**
 * How current the facts learned from other services are. Gates fail closed on what cannot be
 * proven.
 */
public class Feeds {

    private final JdbcClient jdbc;
    private final InstantSource system;
    private final Duration longestSilence;
    private final FeedTopics topics;

    /**
     * @param longestSilence a feed is current when its owner proved it this short a time ago
     *     (default 60 s)
     */
    Feeds(JdbcClient jdbc, InstantSource system, Duration longestSilence, FeedTopics topics) {
        this.jdbc = jdbc;
        this.system = system;
        this.longestSilence = longestSilence;
        this.topics = topics;
    }

    /**
     * What stands against deciding about a person on facts of these owners: a feed that is not
     * proven current, or an event about the person that could not be applied.
     */
    public List<Objection> objectionsTo(UUID person, List<String> owners) {
        var objections = new ArrayList<Objection>();
        owners.stream()
                .filter(owner -> !isCurrent(owner))
                .map(
                        owner ->
                                new FactsNotCurrent(
                                        owner,
                                        provenAsOf(owner).map(Instant::toString).orElse("never")))
                .forEach(objections::add);
        if (isIncomplete(person)) {
            objections.add(new FactsIncomplete());
        }
        return objections;
    }

    /**
     * Everything the owner committed before this instant, on the topics we read, stands in our
     * rows; empty when it did not prove that on every partition yet.
     */
    public Optional<Instant> provenAsOf(String owner) {
        var read = topics.topicsOf(owner).stream().map(Topic::address).toArray(String[]::new);
        return jdbc.sql(
                        """
                SELECT min(settled_to)
                  FROM watermark
                 WHERE topic = ANY (:topics)
                HAVING count(*) = :partitions
                """)
                .param("topics", read)
                .param("partitions", Topic.PARTITIONS * read.length)
                .query(
                        (row, _) ->
                                Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .optional()
                .flatMap(it -> it);
    }

    public boolean isCurrent(String owner) {
        var oldest = system.instant().minus(longestSilence);
        return provenAsOf(owner).filter(it -> !it.isBefore(oldest)).isPresent();
    }

    /** What some view of this service reads. */
    public Set<EventType> typesRead() {
        return topics.types();
    }

    /** Whether an event about this person or unit lies in quarantine: answers about it say so. */
    public boolean isIncomplete(UUID subject) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT FROM quarantined_event WHERE subject = :subject AND resolved_at IS NULL)")
                .param("subject", subject)
                .query(Boolean.class)
                .single();
    }

    /**
     * Whether an operator dismissed an event about this person or unit and nothing told the thing
     * again: something may be missing that nobody waits for any more.
     */
    public boolean isDismissed(UUID subject) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT FROM quarantined_event WHERE subject = :subject AND resolution = 'DISMISSED')")
                .param("subject", subject)
                .query(Boolean.class)
                .single();
    }
}
