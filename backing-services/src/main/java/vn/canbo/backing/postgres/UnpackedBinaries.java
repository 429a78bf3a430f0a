package vn.canbo.backing.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import vn.canbo.backing.machine.Directories;

/**
 * The directory into which the library unpacks PostgreSQL once. An unpacking that was interrupted
 * leaves a directory on which the library waits and fails for ever; one lock over all processes
 * makes it safe to remove such a rest.
 */
final class UnpackedBinaries {

    private UnpackedBinaries() {}

    /**
     * Holds the directory until closed: unpacking happens at most once, and what is there is whole.
     */
    static FileChannel lock(Path directory) throws IOException {
        Directories.createPrivately(directory);
        var channel =
                FileChannel.open(
                        directory.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        channel.lock();
        removeInterrupted(directory);
        return channel;
    }

    private static void removeInterrupted(Path directory) throws IOException {
        try (var versions = Files.newDirectoryStream(directory, "PG-*")) {
            for (var version : versions) {
                if (!Files.exists(version.resolve(".exists"))) {
                    Directories.delete(version);
                }
            }
        }
    }

    /**
     * Kept between runs, because unpacking takes seconds; not in the temporary directory, which
     * others may write.
     */
    static Path keptBetweenRuns() {
        var cache =
                Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                        .map(Path::of)
                        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"));
        return cache.resolve("canbo").resolve("postgres");
    }
}
