package vn.canbo.standalone.publisher;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** The publishers of one instance, as its file {@code publishers.yaml} lists them. */
public record Publishers(List<Publisher> publishers) {

    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .changeDefaultPropertyInclusion(
                            it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                    .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
                    .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .build();

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
     * Reads the file; the first time, it is written with the publishers of the demonstration.
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

    /** Changes the file; two commands at once do it one after the other. */
    public static void change(Path file, UnaryOperator<Publishers> how) {
        var guard = file.resolveSibling(file.getFileName() + ".lock");
        try (var channel =
                        FileChannel.open(
                                guard, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            how.apply(in(file)).write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the file in one step; of its comments those at the top stay. */
    private void write(Path file) {
        try {
            var top =
                    Files.readAllLines(file).stream()
                            .takeWhile(it -> it.startsWith("#"))
                            .collect(Collectors.joining("\n", "", "\n"));
            var next = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(next, top + YAML.writeValueAsString(this));
            Files.move(
                    next,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<Publisher> named(String name) {
        return publishers.stream().filter(it -> it.publisher().equals(name)).findFirst();
    }

    /** With this one in the place of the one of its name, or at the end. */
    public Publishers with(Publisher wanted) {
        var all = new ArrayList<>(publishers);
        all.replaceAll(it -> it.publisher().equals(wanted.publisher()) ? wanted : it);
        if (!all.contains(wanted)) {
            all.add(wanted);
        }
        return new Publishers(all);
    }

    /** Those that are not revoked. */
    public List<Publisher> letIn() {
        return publishers.stream().filter(Publisher::isLetIn).toList();
    }

    /** Those in whose name the demonstration reports: this instance keeps their secrets itself. */
    public static Set<String> played() {
        try {
            return read(shipped()).publishers().stream()
                    .map(Publisher::publisher)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
