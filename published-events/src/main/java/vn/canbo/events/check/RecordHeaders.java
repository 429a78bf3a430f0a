package vn.canbo.events.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a Kafka record as text.
 *
 * @param texts of each header; of a repeated one the last
 * @param contradicted names of the headers that came more than once with different texts
 */
public record RecordHeaders(Map<String, String> texts, Set<String> contradicted) {

    public static final RecordHeaders NONE = new RecordHeaders(Map.of(), Set.of());

    public RecordHeaders {
        texts = Map.copyOf(texts);
        contradicted = Set.copyOf(contradicted);
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    /** Takes header by header, in the order in which they stand on the record. */
    public static final class Builder {

        private final Map<String, String> texts = new HashMap<>();
        private final Set<String> contradicted = new HashSet<>();

        public Builder add(String name, byte @Nullable [] value) {
            var text = value == null ? "" : new String(value, UTF_8);
            var before = texts.put(name, text);
            if (before != null && !before.equals(text)) {
                contradicted.add(name);
            }
            return this;
        }

        public RecordHeaders build() {
            return new RecordHeaders(texts, contradicted);
        }
    }
}
