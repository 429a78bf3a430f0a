package vn.canbo.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.canbo.events.reported.ReportOutcome;
import vn.canbo.events.reported.ReportedType;

/**
 * A golden sample: one event as a structured CloudEvent.
 *
 * @param file name of its file: the type, then perhaps a dot and what is special, then .json
 * @param content the record it must bind to
 * @param schema address of the schema it must keep
 */
record Sample(String file, JsonNode event, Class<?> content, String schema) {

    private static final Path RESOURCES = Path.of("src/main/resources/vn/canbo/events");
    static final Path SAMPLES = RESOURCES.resolve("sample");
    static final Path SCHEMAS = RESOURCES.resolve("schema");

    static List<Sample> all() {
        return namesIn(SAMPLES).stream().map(Sample::read).toList();
    }

    /** Every type that the contract knows. */
    static List<String> types() {
        return Stream.of(
                        Arrays.stream(EventType.values()).map(EventType::type),
                        Arrays.stream(ReportedType.values()).map(ReportedType::type),
                        Stream.of(EventHeader.WATERMARK_TYPE, EventHeader.OUTCOME_TYPE))
                .flatMap(it -> it)
                .toList();
    }

    static List<String> namesIn(Path folder) {
        try (var files = Files.list(folder)) {
            return files.map(it -> it.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sample read(String file) {
        try {
            var event = ContractJson.mapper().readTree(Files.readString(SAMPLES.resolve(file)));
            var type = event.path("type").asString();
            return published(file, event, type)
                    .or(() -> reported(file, event, type))
                    .or(() -> plain(file, event, type))
                    .orElseThrow(() -> new AssertionError(file + " has the unknown type " + type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Sample> published(String file, JsonNode event, String type) {
        return EventType.ofType(type).map(it -> new Sample(file, event, it.state(), it.schema()));
    }

    private static Optional<Sample> reported(String file, JsonNode event, String type) {
        return ReportedType.ofType(type)
                .map(it -> new Sample(file, event, it.content(), it.schema()));
    }

    private static Optional<Sample> plain(String file, JsonNode event, String type) {
        return switch (type) {
            case EventHeader.WATERMARK_TYPE ->
                    Optional.of(new Sample(file, event, Watermark.class, EventSchemas.WATERMARK));
            case EventHeader.OUTCOME_TYPE ->
                    Optional.of(new Sample(file, event, ReportOutcome.class, EventSchemas.OUTCOME));
            default -> Optional.empty();
        };
    }

    String type() {
        return event.path("type").asString();
    }

    JsonNode data() {
        return event.path("data");
    }

    @Override
    public String toString() {
        return file;
    }
}
