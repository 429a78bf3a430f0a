package vn.canbo.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What was released stays as it was: {@code released.sha256} holds the hash of every schema and
 * sample. Others read by them, for years.
 *
 * <p>To release a new schema or sample, run in the folder {@code published-events}:
 *
 * <pre>{@code sha256sum src/main/resources/vn/canbo/events/sample/<type>.json >> released.sha256}
 * </pre>
 *
 * <p>To add optional parts to a released schema: change the schema, replace its line by the output
 * of the same command, and release one more sample, {@code <type>.<what is new>.json}, that shows
 * the new parts. The line of a released sample is never replaced: as long as the old samples keep
 * the new schema, old events do. Anything else (a part renamed, removed, made required, narrowed or
 * given another meaning) is a new version: new files {@code .v2}, a new type, and both published
 * for a stated time.
 */
class ReleasedTest {

    private static final Path LIST = Path.of("released.sha256");

    @Test
    void every_schema_and_sample_is_as_released() throws IOException {
        var released = released();

        var today = today();

        assertThat(released).isNotEmpty();
        for (var file : released.keySet()) {
            assertThat(today.get(file))
                    .as(
                            """
                            %s is released and differs from its line in released.sha256.
                            A sample: undo the change. A schema to which only optional parts were added: \
                            replace its line and add a sample that shows them.
                            Anything else breaks those who read it: leave v1 as it is and make a v2. \
                            See the javadoc of ReleasedTest.\
                            """,
                            file)
                    .isEqualTo(released.get(file));
        }
        assertThat(released.keySet())
                .as(
                        "these have no line in released.sha256 yet; the javadoc of ReleasedTest"
                                + " says how to add one")
                .containsAll(today.keySet());
    }

    /** Hash by file; a line is the hash, two spaces and the file, as sha256sum writes it. */
    private static Map<String, String> released() throws IOException {
        return Files.readAllLines(LIST, StandardCharsets.UTF_8).stream()
                .map(it -> it.split(" {2}", 2))
                .collect(Collectors.toMap(it -> it[1], it -> it[0]));
    }

    private static Map<String, String> today() throws IOException {
        var found = new TreeMap<String, String>();
        for (var folder : new Path[] {Sample.SCHEMAS, Sample.SAMPLES}) {
            for (var name : Sample.namesIn(folder)) {
                var file = folder.resolve(name);
                found.put(file.toString().replace('\\', '/'), sha256(Files.readAllBytes(file)));
            }
        }
        return found;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
