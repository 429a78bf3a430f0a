package vn.canbo.standalone.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Held by the launcher for as long as the instance runs; the system frees it even when the launcher
 * is killed.
 */
public final class InstanceLock implements AutoCloseable {

    private final FileChannel channel;

    private InstanceLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the instance for this process; empty if another launcher runs it. */
    public static Optional<InstanceLock> take(Place place) {
        try {
            var channel =
                    FileChannel.open(
                            file(place), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                return Optional.empty();
            }
            Files.writeString(
                    pidFile(place),
                    Long.toString(ProcessHandle.current().pid()),
                    StandardCharsets.UTF_8);
            return Optional.of(new InstanceLock(channel));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The launcher that runs the instance now. */
    public static Optional<ProcessHandle> holder(Place place) {
        if (!Files.exists(pidFile(place))) {
            return Optional.empty();
        }
        try (var channel =
                FileChannel.open(
                        file(place), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (channel.tryLock() != null) {
                return Optional.empty();
            }
            return ProcessHandle.of(Long.parseLong(Files.readString(pidFile(place)).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Place place) {
        return place.run().resolve("lock");
    }

    private static Path pidFile(Place place) {
        return place.run().resolve("launcher.pid");
    }
}
