package vn.canbo.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.canbo.backing.machine.Directories;
import vn.canbo.backing.postgres.PostgresSettings;

/**
 * Where tests keep their servers: named by this process, so that the rest of a killed one is found
 * and removed.
 */
final class TestDirectories {

    private static final String PREFIX = "canbo-backing-";

    private TestDirectories() {}

    /**
     * Removes what killed processes left, then gives an empty directory that {@link #removeMine()}
     * takes away.
     */
    static Path mine() {
        removeAbandoned(temporary());
        return Directories.createPrivately(directoryOf(ProcessHandle.current().pid()));
    }

    static void removeMine() {
        Directories.delete(directoryOf(ProcessHandle.current().pid()));
    }

    private static Path directoryOf(long pid) {
        return temporary().resolve(PREFIX + pid);
    }

    private static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static void removeAbandoned(Path temporary) {
        try (var found = Files.newDirectoryStream(temporary, PREFIX + "*")) {
            for (var directory : found) {
                if (isAbandoned(directory)) {
                    PostgresSettings.forTests(directory.resolve("postgres")).stopLeftover();
                    Directories.delete(directory);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isAbandoned(Path directory) throws IOException {
        var pid = directory.getFileName().toString().substring(PREFIX.length());
        return pid.matches("\\d{1,18}")
                && Files.getOwner(directory).getName().equals(System.getProperty("user.name"))
                && ProcessHandle.of(Long.parseLong(pid)).isEmpty();
    }
}
