package vn.canbo.service.publisher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.canbo.events.grant.AuthorityFile;
import vn.canbo.events.grant.Grant;
import vn.canbo.events.grant.Grantee;

/**
 * The grants of all publishers, from the file {@code canbo.publishers.file}; a changed file is
 * taken within seconds, and one that cannot be read leaves the last good grants.
 */
public class Grants {

    private static final Logger LOG = LoggerFactory.getLogger(Grants.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final @Nullable Path file;
    private final InstantSource system;

    private AuthorityFile granted = AuthorityFile.EMPTY;
    private Instant looked = Instant.MIN;
    private @Nullable FileTime read;

    /**
     * @param file absent when no outside system may report anything
     */
    Grants(@Nullable Path file, InstantSource system) {
        this.file = file;
        this.system = system;
    }

    /** What an outside system is granted now; without a grant it may do nothing. */
    public Optional<Grant> of(String publisher) {
        return grantee(publisher).grant();
    }

    /** The same, with who follows it. */
    public synchronized Grantee grantee(String publisher) {
        var now = system.instant();
        if (file != null && !now.isBefore(looked.plus(LOOK_EVERY))) {
            looked = now;
            readWhenChanged(file);
        }
        return granted.grantee(publisher);
    }

    private void readWhenChanged(Path file) {
        try {
            var modified = Files.getLastModifiedTime(file);
            if (modified.equals(read)) {
                return;
            }
            granted = AuthorityFile.parse(Files.readString(file));
            read = modified;
            LOG.atInfo().addKeyValue("publishers", granted.size()).log("grants were read");
        } catch (IOException | RuntimeException unreadable) {
            LOG.atError()
                    .setCause(unreadable)
                    .addKeyValue("file", file)
                    .log("the grants of publishers cannot be read; the last good ones stay");
        }
    }

    static Path existing(String file) {
        var path = Path.of(file);
        if (!Files.isReadable(path)) {
            throw new UncheckedIOException(
                    new IOException("canbo.publishers.file cannot be read: " + file));
        }
        return path;
    }
}
