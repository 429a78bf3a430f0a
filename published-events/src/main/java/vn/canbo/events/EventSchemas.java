package vn.canbo.events;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.i18n.DefaultMessageSource;
import com.networknt.schema.i18n.MessageSource;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.canbo.events.reported.ReportedType;

/**
 * The JSON Schemas of the contract (2020-12, formats asserted), read from this module and compiled
 * once; nothing is ever fetched. An object may be shared between threads.
 */
public final class EventSchemas {

    /** Address of the schema of {@link Watermark}. */
    public static final String WATERMARK = "urn:canbo:schema:watermark:v1";

    /** Address of the schema of {@link vn.canbo.events.reported.ReportOutcome}. */
    public static final String OUTCOME = "urn:canbo:schema:report-outcome:v1";

    /** A text that breaks its schema in more ways than this is reported up to here. */
    public static final int MOST_PROBLEMS = 50;

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final MessageSource MESSAGES = DefaultMessageSource.getInstance();

    private final Map<String, Schema> compiled = new TreeMap<>();
    private final Map<String, Predicate<JsonNode>> sure = new TreeMap<>();

    /** Reads and compiles every schema; a schema that is missing or wrong stops the start. */
    public EventSchemas() {
        var config =
                SchemaRegistryConfig.builder()
                        .formatAssertionsEnabled(true)
                        .pathType(PathType.JSON_POINTER)
                        .locale(Locale.ENGLISH)
                        .preloadSchema(true)
                        .build();
        var registry =
                SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, it -> it.schemaRegistryConfig(config));
        addresses().forEach(it -> compiled.put(it, registry.getSchema(textOf(it))));
        addresses()
                .forEach(
                        it ->
                                sure.put(
                                        it,
                                        SureSchema.of(ContractJson.mapper().readTree(textOf(it)))));
    }

    /**
     * How the content breaks its schema, ordered by place; empty when it keeps it.
     *
     * @param schema address as given by {@link EventType#schema()} or {@link ReportedType#schema()}
     * @throws IllegalArgumentException when the contract has no such schema
     */
    public List<SchemaProblem> problemsOf(String schema, JsonNode content) {
        return keepsSurely(schema, content) ? List.of() : problemsByLibrary(schema, content);
    }

    /** Whether the content keeps its schema; also false where only the library knows. */
    boolean keepsSurely(String schema, JsonNode content) {
        return sure.getOrDefault(schema, _ -> false).test(content);
    }

    List<SchemaProblem> problemsByLibrary(String schema, JsonNode content) {
        var found = compiled.get(schema);
        if (found == null) {
            throw new IllegalArgumentException("no schema " + schema);
        }
        return found.validate(content).stream()
                .map(EventSchemas::problem)
                .distinct()
                .sorted(
                        Comparator.comparing(SchemaProblem::pointer)
                                .thenComparing(SchemaProblem::rule)
                                .thenComparing(SchemaProblem::message))
                .limit(MOST_PROBLEMS)
                .toList();
    }

    /** The text of a schema as released, for those who serve or copy it. */
    public static String textOf(String schema) {
        var file = fileOf(schema);
        try (var in = EventSchemas.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("no schema " + schema + " at " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Addresses of all schemas of the contract, in order. */
    public static List<String> addresses() {
        return Stream.of(
                        Arrays.stream(EventType.values()).map(EventType::schema),
                        Arrays.stream(ReportedType.values()).map(ReportedType::schema),
                        Stream.of(WATERMARK, OUTCOME))
                .flatMap(it -> it)
                .distinct()
                .sorted()
                .toList();
    }

    /** {@code urn:canbo:schema:unit:v1} stands in {@code schema/unit.v1.schema.json}. */
    private static String fileOf(String schema) {
        var name = schema.replaceFirst("^urn:canbo:schema:", "").replace(':', '.');
        return "schema/" + name + ".schema.json";
    }

    private static SchemaProblem problem(Error error) {
        var place = error.getInstanceLocation().toString();
        var missing = error.getKeyword().equals("required") ? "/" + error.getProperty() : "";
        var vi = MESSAGES.getMessage(error.getMessageKey(), VIETNAMESE, error.getArguments());
        return new SchemaProblem(place + missing, error.getKeyword(), error.getMessage(), vi);
    }
}
