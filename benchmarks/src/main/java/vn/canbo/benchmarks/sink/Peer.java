package vn.canbo.benchmarks.sink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.canbo.backing.machine.Ports;
import vn.canbo.benchmarks.stage.ChildJava;
import vn.canbo.benchmarks.stage.Stage;
import vn.canbo.events.EventType;

/**
 * Debezium's JDBC sink in a standalone worker of Kafka Connect. It copies the fields of a body into
 * a row: no versions, no criteria, no figures. Its settings are the fastest known: large batches,
 * one statement for many rows.
 *
 * @param jars of Connect and of the sink, all on one class path: two copies of Jackson would stop
 *     the task without a word
 */
public record Peer(Stage stage, FlatTable table, Path jars) implements FlatContender {

    public static final String NAME = "Debezium JDBC sink, batch 2000";

    private static final String CONNECTOR = "peer";
    private static final List<String> REQUIRED =
            List.of("personId", "title", "unitId", "verdict", "pack", "packVersion", "onDay");
    private static final List<String> OPTIONAL = List.of("remedyBy", "holdsUntil");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String group() {
        return "connect-" + CONNECTOR;
    }

    @Override
    public ChildJava start() {
        return stage.start(
                CONNECTOR,
                List.of(
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-cp",
                        jars + "/*",
                        "org.apache.kafka.connect.cli.ConnectStandalone",
                        write("worker.properties", worker()).toString(),
                        write("sink.properties", sink()).toString()));
    }

    /** The bytes stay those of the topic: the schema they lack is given beside them. */
    private Map<String, String> worker() {
        return Map.of(
                "bootstrap.servers",
                stage.bootstrapServers(),
                "listeners",
                "HTTP://127.0.0.1:" + Ports.free(),
                "key.converter",
                "org.apache.kafka.connect.storage.StringConverter",
                "value.converter",
                "org.apache.kafka.connect.json.JsonConverter",
                "value.converter.schemas.enable",
                "true",
                "value.converter.schema.content",
                schema(),
                "offset.storage.file.filename",
                stage.directory().resolve("connect.offsets").toString(),
                "offset.flush.interval.ms",
                "1000");
    }

    private Map<String, String> sink() {
        var database = table.database();
        return Map.ofEntries(
                Map.entry("name", CONNECTOR),
                Map.entry("connector.class", "io.debezium.connector.jdbc.JdbcSinkConnector"),
                Map.entry("tasks.max", "1"),
                Map.entry("topics", EventType.STANDARD_ASSESSED.topic().address()),
                Map.entry("connection.url", database.url() + "?reWriteBatchedInserts=true"),
                Map.entry("connection.username", database.app().user()),
                Map.entry("connection.password", database.app().password()),
                Map.entry("collection.name.format", "standing"),
                Map.entry("insert.mode", "upsert"),
                Map.entry("primary.key.mode", "record_value"),
                Map.entry("primary.key.fields", "personId,title"),
                Map.entry("schema.evolution", "none"),
                Map.entry("batch.size", "2000"),
                Map.entry("use.reduction.buffer", "true"),
                Map.entry("dialect.postgres.unnest.insert.enabled", "true"),
                Map.entry("consumer.override.max.poll.records", "2000"),
                Map.entry("consumer.override.fetch.max.wait.ms", "100"));
    }

    private static String schema() {
        var fields =
                Stream.concat(
                                REQUIRED.stream().map(it -> field(it, false)),
                                OPTIONAL.stream().map(it -> field(it, true)))
                        .collect(Collectors.joining(","));
        return "{\"type\":\"struct\",\"optional\":false,\"fields\":[" + fields + "]}";
    }

    private static String field(String name, boolean optional) {
        return "{\"field\":\"" + name + "\",\"type\":\"string\",\"optional\":" + optional + "}";
    }

    private Path write(String name, Map<String, String> settings) {
        var properties = new Properties();
        properties.putAll(settings);
        var file = stage.directory().resolve(name);
        try (var writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
