package vn.canbo.benchmarks.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.canbo.events.EventHeader;
import vn.canbo.events.EventType;

/**
 * The least that can be done with a verdict: read, parse, replace its row if it is newer, commit.
 * No framework, no schema, no figures; one thread. Runs until it is ended.
 */
final class FloorLoop {

    private static final String UPSERT =
            """
            INSERT INTO standing (personid, title, unitid, verdict, pack, packversion, onday, remedyby, holdsuntil, epoch, version)
            SELECT * FROM unnest(CAST(? AS uuid[]), CAST(? AS text[]), CAST(? AS uuid[]), CAST(? AS text[]), CAST(? AS text[]),
                                 CAST(? AS text[]), CAST(? AS date[]), CAST(? AS date[]), CAST(? AS date[]),
                                 CAST(? AS bigint[]), CAST(? AS bigint[]))
            ON CONFLICT (personid, title) DO UPDATE
               SET (unitid, verdict, pack, packversion, onday, remedyby, holdsuntil, epoch, version) =
                   (excluded.unitid, excluded.verdict, excluded.pack, excluded.packversion, excluded.onday,
                    excluded.remedyby, excluded.holdsuntil, excluded.epoch, excluded.version)
             WHERE (standing.epoch, standing.version) < (excluded.epoch, excluded.version)
            """;

    private static final List<String> FIELDS =
            List.of(
                    "personId",
                    "title",
                    "unitId",
                    "verdict",
                    "pack",
                    "packVersion",
                    "onDay",
                    "remedyBy",
                    "holdsUntil");

    private final JsonMapper json = JsonMapper.builder().build();
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Connection connection;

    private FloorLoop(KafkaConsumer<byte[], byte[]> consumer, Connection connection) {
        this.consumer = consumer;
        this.connection = connection;
    }

    private record Verdict(JsonNode body, long epoch, long version) {}

    /** Arguments: Kafka, group, the most records of a batch, database, user, password. */
    public static void main(String... arguments) throws SQLException {
        var settings =
                Map.<String, Object>of(
                        "bootstrap.servers",
                        arguments[0],
                        "group.id",
                        arguments[1],
                        "max.poll.records",
                        arguments[2],
                        "auto.offset.reset",
                        "none",
                        "enable.auto.commit",
                        "false",
                        "fetch.max.wait.ms",
                        "100");
        try (var connection =
                        DriverManager.getConnection(arguments[3], arguments[4], arguments[5]);
                var consumer =
                        new KafkaConsumer<>(
                                settings,
                                new ByteArrayDeserializer(),
                                new ByteArrayDeserializer())) {
            connection.setAutoCommit(false);
            consumer.subscribe(List.of(EventType.STANDARD_ASSESSED.topic().address()));
            new FloorLoop(consumer, connection).run();
        }
    }

    private void run() throws SQLException {
        while (true) {
            var records = consumer.poll(Duration.ofSeconds(1));
            var verdicts = newest(records);
            if (!verdicts.isEmpty()) {
                write(verdicts);
                connection.commit();
            }
            if (!records.isEmpty()) {
                consumer.commitSync();
            }
        }
    }

    /** Of each person and title the newest of the batch: a statement replaces a row once. */
    private Collection<Verdict> newest(ConsumerRecords<byte[], byte[]> records) {
        var newest = new LinkedHashMap<String, Verdict>();
        for (var record : records) {
            if (header(record, EventHeader.TYPE).equals(EventType.STANDARD_ASSESSED.type())) {
                newest.merge(
                        header(record, EventHeader.THING),
                        new Verdict(
                                json.readTree(record.value()),
                                Long.parseLong(header(record, EventHeader.EPOCH)),
                                Long.parseLong(header(record, EventHeader.SEQUENCE))),
                        (one, other) -> one.version() > other.version() ? one : other);
            }
        }
        return newest.values();
    }

    private void write(Collection<Verdict> verdicts) throws SQLException {
        try (var statement = connection.prepareStatement(UPSERT)) {
            var column = 1;
            for (var field : FIELDS) {
                statement.setArray(
                        column++, column(verdicts, it -> it.body().path(field).asString(null)));
            }
            statement.setArray(column++, column(verdicts, it -> Long.toString(it.epoch())));
            statement.setArray(column, column(verdicts, it -> Long.toString(it.version())));
            statement.executeUpdate();
        }
    }

    private java.sql.Array column(
            Collection<Verdict> verdicts, Function<Verdict, @Nullable String> value)
            throws SQLException {
        return connection.createArrayOf(
                "text", verdicts.stream().map(value).toArray(String[]::new));
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
