package vn.canbo.standalone.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/**
 * Where an instance lives.
 *
 * @param checkout where the jars of the build are
 * @param home everything the instance keeps; {@code .canbo} in the checkout unless a test says
 *     otherwise
 */
public record Place(Path checkout, Path home) {

    /** Absolute paths: parts are started from elsewhere. */
    public Place {
        checkout = checkout.toAbsolutePath().normalize();
        home = home.toAbsolutePath().normalize();
    }

    /** The instance of a checkout. */
    public static Place of(Path checkout) {
        return new Place(checkout, checkout.resolve(".canbo"));
    }

    /** Makes the directories, open to nobody else: there are passwords and personal data below. */
    public Place made() {
        try {
            var onlyMine =
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------"));
            Files.createDirectories(home, onlyMine);
            for (var directory : new Path[] {data(), logs(), run(), secrets()}) {
                Files.createDirectories(directory, onlyMine);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What PostgreSQL and Kafka keep. */
    public Path data() {
        return home.resolve("data");
    }

    /** One file per part. */
    public Path logs() {
        return home.resolve("logs");
    }

    /** Unpacked programs and what is running now. */
    public Path run() {
        return home.resolve("run");
    }

    public Path secrets() {
        return home.resolve("secrets");
    }

    /** The publishers and their grants; the user may edit it. */
    public Path publishersFile() {
        return home.resolve("publishers.yaml");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    /** Whether the instance holds anything. */
    public boolean hasData() {
        return Files.exists(data().resolve("postgres"));
    }

    /** Removes data, passwords and publishers for good; logs and the unpacked programs stay. */
    public void empty() {
        for (var path : new Path[] {data(), secrets(), publishersFile()}) {
            delete(path);
        }
    }

    /** Removes the file or the directory with all it holds; does nothing if it is not there. */
    public static void delete(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (var tree = Files.walk(path)) {
            for (var each : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
