package vn.canbo.standalone.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The four services, in the order in which they are listed. */
public enum Service {
    PERSONNEL,
    TRAINING,
    ASSIGNMENT,
    REPORTING;

    /** Its name in topics, databases, accounts and log files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The service with this id. */
    public static Optional<Service> named(String id) {
        return Stream.of(values()).filter(service -> service.id().equals(id)).findFirst();
    }

    /**
     * The jar that the build made.
     *
     * @throws IllegalStateException if it was not built
     */
    public Path jar(Path checkout) {
        var module = id() + "-service";
        var target = checkout.resolve(module).resolve("target");
        if (Files.isDirectory(target)) {
            try (var files = Files.list(target)) {
                var built =
                        files.filter(
                                        file ->
                                                file.getFileName()
                                                        .toString()
                                                        .matches(module + "-[0-9][0-9.]*\\.jar"))
                                .findFirst();
                if (built.isPresent()) {
                    return built.get();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new IllegalStateException(
                "There is no jar of " + module + " in " + target + "; ./canbo up builds it");
    }
}
