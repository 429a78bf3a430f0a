package vn.canbo.standalone.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** What the launcher writes down for other commands: small JSON files in {@code run/state}. */
public final class Notes {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path directory;

    /** In a directory of the caller's choice. */
    public Notes(Path directory) {
        this.directory = directory;
    }

    public static Notes of(Place place) {
        return new Notes(place.run().resolve("state"));
    }

    /** Where the files are. */
    public Path directory() {
        return directory;
    }

    public void write(String name, Object value) {
        try {
            Files.createDirectories(directory);
            var next = directory.resolve(name + ".new");
            Files.writeString(next, JSON.writeValueAsString(value));
            Files.move(
                    next,
                    file(name),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was written under the name. */
    public <T> Optional<T> read(String name, Class<T> type) {
        try {
            return Files.exists(file(name))
                    ? Optional.of(JSON.readValue(Files.readString(file(name)), type))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String name) {
        return directory.resolve(name + ".json");
    }
}
