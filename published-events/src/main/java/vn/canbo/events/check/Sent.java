package vn.canbo.events.check;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.canbo.events.ContractJson;
import vn.canbo.events.reported.PersonReference;
import vn.canbo.events.reported.ReportedType;

/**
 * An event as an outside system sent it, taken apart.
 *
 * @param id the publisher's own; for one without a usable id the place where it stood
 * @param identified whether the id is the publisher's own
 * @param type the CloudEvents type, or {@code unknown}
 * @param time as stated; absent when not
 * @param data the content; absent when it could not be read
 * @param chain what it belongs to, as the publisher says
 * @param objections what is wrong with its form
 */
public record Sent(
        String id,
        boolean identified,
        String type,
        @Nullable Instant time,
        @Nullable JsonNode data,
        Chain chain,
        List<Ground> objections) {

    /**
     * What an event belongs to; what is no UUID or no W3C trace parent is taken as not said.
     *
     * @param correlationId of the publisher's own chain
     */
    public record Chain(@Nullable UUID correlationId, @Nullable String traceParent) {

        public static final Chain NONE = new Chain(null, null);
    }

    /** Stands for a type that is missing or no text one could repeat. */
    public static final String NO_TYPE = "unknown";

    private static final JsonMapper SORTED =
            ContractJson.mapper()
                    .rebuild()
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    public Sent {
        objections = List.copyOf(objections);
    }

    public Optional<ReportedType> reportedType() {
        return ReportedType.ofType(type);
    }

    /** Code of the unit in which it happened; empty when it names none. */
    public Optional<String> unitCode() {
        return Optional.ofNullable(data).flatMap(it -> it.path("unitCode").asStringOpt());
    }

    /** Whom it is about, by the publisher's file number or our id; empty when it names nobody. */
    public Optional<PersonReference> person() {
        if (data == null) {
            return Optional.empty();
        }
        var reference = data.has("person") ? data.path("person") : data;
        var fileNumber = reference.path("fileNumber");
        if (fileNumber.isString()) {
            return Optional.of(new PersonReference(fileNumber.asString(), null));
        }
        try {
            return reference
                    .path("personId")
                    .asStringOpt()
                    .map(it -> new PersonReference(null, UUID.fromString(it)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /**
     * The same bytes for the same type and content, however the JSON was laid out and whenever it
     * was sent.
     */
    public byte[] content() {
        return SORTED.writeValueAsBytes(parts());
    }

    /** Everything that is needed to decide it later. */
    public byte[] canonical() {
        var parts = parts();
        if (time != null) {
            parts.put("time", time.toString());
        }
        return SORTED.writeValueAsBytes(parts);
    }

    private TreeMap<String, Object> parts() {
        var parts = new TreeMap<String, Object>(Map.of("type", type));
        if (data != null) {
            parts.put("data", SORTED.treeToValue(data, Object.class));
        }
        return parts;
    }

    /** Back from {@link #canonical()}; its form was checked before. */
    public static Sent ofCanonical(String id, byte[] canonical) {
        var parts = (ObjectNode) SORTED.readTree(canonical);
        var time = parts.get("time");
        return new Sent(
                id,
                true,
                parts.path("type").asString(),
                time == null ? null : Instant.parse(time.asString()),
                parts.get("data"),
                Chain.NONE,
                List.of());
    }
}
