package vn.canbo.standalone.publisher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The publishers of one instance, as its file {@code publishers.yaml} lists them. */
public record Publishers(List<Publisher> publishers) {

    private static final YAMLMapper YAML =
            YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    public Publishers {
        publishers = List.copyOf(publishers);
        var names = new HashSet<String>();
        for (var publisher : publishers) {
            if (!names.add(publisher.publisher())) {
                throw new IllegalArgumentException(
                        publisher.publisher() + " stands twice in the list");
            }
        }
    }

    /**
     * Reads the file; the first time, it is written with the three publishers of the demonstration.
     *
     * @throws IllegalArgumentException if the file says something that cannot be
     */
    public static Publishers in(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.write(file, shipped());
            }
            return read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file + ": " + e.getOriginalMessage(), e);
        }
    }

    static Publishers read(byte[] yaml) {
        return YAML.readValue(yaml, Publishers.class);
    }

    static byte[] shipped() throws IOException {
        try (var resource = Publishers.class.getResourceAsStream("/publishers.yaml")) {
            return Objects.requireNonNull(resource).readAllBytes();
        }
    }
}
