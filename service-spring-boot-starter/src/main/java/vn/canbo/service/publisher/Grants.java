package vn.canbo.service.publisher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The grants of all publishers, from the file {@code canbo.publishers.file}; a changed file is
 * taken within seconds, and one that cannot be read leaves the last good grants.
 */
public class Grants {

    private static final Logger LOG = LoggerFactory.getLogger(Grants.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final @Nullable Path file;
    private final JsonMapper json;
    private final InstantSource system;

    private Map<String, Grant> grants = Map.of();
    private Instant looked = Instant.MIN;
    private @Nullable FileTime read;

    /**
     * @param file absent when no outside system may report anything
     */
    Grants(@Nullable Path file, JsonMapper json, InstantSource system) {
        this.file = file;
        this.json = json;
        this.system = system;
    }

    /** What an outside system is granted now; without a grant it may do nothing. */
    public synchronized Optional<Grant> of(String publisher) {
        var now = system.instant();
        if (file != null && !now.isBefore(looked.plus(LOOK_EVERY))) {
            looked = now;
            readWhenChanged(file);
        }
        return Optional.ofNullable(grants.get(publisher));
    }

    /** Who reports after it, by name and account; empty when nobody was named. */
    public synchronized Optional<String> successorOf(Grant ended) {
        return Optional.ofNullable(ended.successor())
                .map(it -> Optional.ofNullable(grants.get(it)).map(Grant::title).orElse(it));
    }

    private void readWhenChanged(Path file) {
        try {
            var modified = Files.getLastModifiedTime(file);
            if (modified.equals(read)) {
                return;
            }
            grants = parse(Files.readString(file), json);
            read = modified;
            LOG.atInfo().addKeyValue("publishers", grants.size()).log("grants were read");
        } catch (IOException | RuntimeException unreadable) {
            LOG.atError()
                    .setCause(unreadable)
                    .addKeyValue("file", file)
                    .log("the grants of publishers cannot be read; the last good ones stay");
        }
    }

    static Map<String, Grant> parse(String yaml, JsonMapper json) {
        var lenient = json.rebuild().enable(MapperFeature.ALLOW_COERCION_OF_SCALARS).build();
        var content = lenient.convertValue(textOnly().<Object>load(yaml), File.class);
        return content.publishers().stream()
                .collect(Collectors.toUnmodifiableMap(Grant::publisher, Function.identity()));
    }

    /** Days and codes with leading zeros stay the text they are; so do numbers, until read. */
    private static Yaml textOnly() {
        var options = new LoaderOptions();
        var resolver =
                new Resolver() {
                    @Override
                    protected void addImplicitResolvers() {
                        addImplicitResolver(Tag.BOOL, BOOL, "yYnNtTfFoO");
                        addImplicitResolver(Tag.NULL, NULL, "~nN\0");
                        addImplicitResolver(Tag.MERGE, MERGE, "<");
                    }
                };
        return new Yaml(
                new SafeConstructor(options),
                new Representer(new DumperOptions()),
                new DumperOptions(),
                options,
                resolver);
    }

    static Path existing(String file) {
        var path = Path.of(file);
        if (!Files.isReadable(path)) {
            throw new UncheckedIOException(
                    new IOException("canbo.publishers.file cannot be read: " + file));
        }
        return path;
    }

    private record File(List<Grant> publishers) {}
}
