package vn.canbo.backing.postgres;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the local PostgreSQL runs.
 *
 * @param directory everything that is kept: the data, the superuser's password
 * @param binaries where the server's programs are unpacked once; shared by all who give the same
 *     directory
 * @param port on 127.0.0.1; 0 takes a free one
 * @param durable true: a commit survives a power cut, and the directory is never removed; false:
 *     faster, for a test, and the directory goes on close
 * @param log where the server writes; null: nowhere
 */
public record PostgresSettings(
        Path directory, Path binaries, int port, boolean durable, @Nullable Path log) {

    /** Absolute paths: the server changes its working directory. */
    public PostgresSettings {
        directory = directory.toAbsolutePath();
        binaries = binaries.toAbsolutePath();
    }

    /** On a free port, faster than safe, with the programs of earlier runs. */
    public static PostgresSettings forTests(Path directory) {
        return new PostgresSettings(directory, UnpackedBinaries.keptBetweenRuns(), 0, false, null);
    }

    /** The server that holds the data now. */
    public Optional<ProcessHandle> process() {
        return Postmaster.of(dataDirectory()).process();
    }

    /** Stops the server if a starter that was killed left it behind. */
    public void stopLeftover() {
        Postmaster.of(dataDirectory()).stop();
    }

    Path dataDirectory() {
        return directory.resolve("data");
    }

    Path passwordFile() {
        return directory.resolve("superuser-password");
    }

    /**
     * Written when a first start has ended well: data without it is the rest of an interrupted one.
     */
    Path startedOnce() {
        return directory.resolve("started-once");
    }
}
