package vn.canbo.reporting.feed;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.canbo.service.feed.Columns;
import vn.canbo.service.feed.Told;

/** Signals and the chains seen, kept for an hour. */
@Component
class ChangeSignalTable {

    private final JdbcClient jdbc;

    ChangeSignalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Map<UUID, Set<UUID>> personsByUnit, Instant now) {
        if (personsByUnit.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                INSERT INTO change_signal (unit_id, person_ids, told_at)
                SELECT unit_id, CAST(person_ids AS uuid[]), :now
                  FROM unnest(CAST(:units AS uuid[]), CAST(:persons AS text[])) AS changed (unit_id, person_ids)
                """)
                .params(
                        Columns.ofRows(personsByUnit.entrySet())
                                .with("units", Map.Entry::getKey)
                                .with("persons", it -> array(named(it.getValue())))
                                .arrays())
                .param("now", Timestamp.from(now))
                .update();
    }

    void insertForAll(Instant now) {
        jdbc.sql("INSERT INTO change_signal (person_ids, told_at) VALUES ('{}', :now)")
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The next signals, in order, of which none can be overtaken by a later commit. */
    List<ChangeSignal> after(Position position, int limit) {
        return jdbc.sql(
                        """
                SELECT transaction::text::bigint AS transaction, id, unit_id, person_ids
                  FROM change_signal
                 WHERE (transaction, id) > (CAST(CAST(:transaction AS text) AS xid8), :id)
                   AND transaction < pg_snapshot_xmin(pg_current_snapshot())
                 ORDER BY transaction, id
                 LIMIT :limit
                """)
                .param("transaction", Long.toString(position.transaction()))
                .param("id", position.id())
                .param("limit", limit)
                .query(
                        (row, _) ->
                                new ChangeSignal(
                                        new Position(row.getLong("transaction"), row.getLong("id")),
                                        row.getObject("unit_id", UUID.class),
                                        List.of((UUID[]) row.getArray("person_ids").getArray())))
                .list();
    }

    /** Where the settled signals end now. */
    Position end() {
        return jdbc.sql(
                        """
                SELECT transaction::text::bigint AS transaction, id
                  FROM change_signal
                 WHERE transaction < pg_snapshot_xmin(pg_current_snapshot())
                 ORDER BY change_signal.transaction DESC, id DESC
                 LIMIT 1
                """)
                .query((row, _) -> new Position(row.getLong("transaction"), row.getLong("id")))
                .optional()
                .orElse(Position.START);
    }

    /** Whether the row of a position is still there, so that reading on from it misses nothing. */
    boolean isKept(Position position) {
        return jdbc.sql(
                        """
                SELECT EXISTS (SELECT
                                 FROM change_signal
                                WHERE transaction = CAST(CAST(:transaction AS text) AS xid8)
                                  AND id = :id)
                """)
                .param("transaction", Long.toString(position.transaction()))
                .param("id", position.id())
                .query(Boolean.class)
                .single();
    }

    /** Adds to what of the chains arrived; what arrives again adds nothing. */
    void see(Collection<Told> told, Instant now) {
        var arrived = told.stream().collect(groupingBy(Part::of, TreeMap::new, toList()));
        jdbc.sql(
                        """
                INSERT INTO chain_seen (correlation_id, source, transaction, together, events, seen_at)
                SELECT correlation_id, source, transaction, together, CAST(events AS uuid[]), :now
                  FROM unnest(CAST(:chains AS uuid[]), CAST(:sources AS text[]), CAST(:transactions AS text[]),
                              CAST(:together AS integer[]), CAST(:events AS text[]))
                       AS told (correlation_id, source, transaction, together, events)
                ON CONFLICT (correlation_id, source, transaction) DO UPDATE
                   SET together = greatest(chain_seen.together, excluded.together),
                       events = ARRAY(SELECT DISTINCT unnest(chain_seen.events || excluded.events)),
                       seen_at = excluded.seen_at
                """)
                .params(
                        Columns.ofRows(arrived.entrySet())
                                .with("chains", it -> it.getKey().chain())
                                .with("sources", it -> it.getKey().source())
                                .with("transactions", it -> it.getKey().transaction())
                                .withNumbers("together", it -> most(it.getValue()))
                                .with("events", it -> array(events(it.getValue())))
                                .arrays())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** What one transaction of an owner told of a chain, in the order of the rows' key. */
    private record Part(UUID chain, String source, String transaction) implements Comparable<Part> {

        private static final Comparator<Part> BY_KEY =
                Comparator.comparing(Part::chain)
                        .thenComparing(Part::source)
                        .thenComparing(Part::transaction);

        private static Part of(Told told) {
            return new Part(told.correlationId(), told.source(), told.transaction());
        }

        @Override
        public int compareTo(Part other) {
            return BY_KEY.compare(this, other);
        }
    }

    private static int most(List<Told> together) {
        return together.stream().mapToInt(Told::together).max().orElseThrow();
    }

    private static Set<UUID> events(List<Told> together) {
        return together.stream().map(Told::eventId).collect(toSet());
    }

    /** Whether something of the chain arrived and, of every transaction that told of it, all. */
    boolean hasSeenWhole(UUID chain) {
        return jdbc.sql(
                        """
                SELECT coalesce(bool_and(cardinality(events) >= together), false)
                  FROM chain_seen
                 WHERE correlation_id = :chain
                """)
                .param("chain", chain)
                .query(Boolean.class)
                .single();
    }

    void forgetBefore(Instant instant) {
        jdbc.sql("DELETE FROM change_signal WHERE told_at < :instant")
                .param("instant", Timestamp.from(instant))
                .update();
        jdbc.sql("DELETE FROM chain_seen WHERE seen_at < :instant")
                .param("instant", Timestamp.from(instant))
                .update();
    }

    /** Empty when there are too many to be named. */
    private static Set<UUID> named(Set<UUID> persons) {
        return persons.size() > ChangeSignal.NAMED ? Set.of() : persons;
    }

    /** As PostgreSQL writes an array. */
    private static String array(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(joining(",", "{", "}"));
    }
}
