package vn.canbo.standalone.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * A started part as it is written down in the directory {@code run/state}: one file per part.
 *
 * @param started milliseconds since 1970; a process id alone is given again to others
 */
public record RunningPart(String name, int port, long pid, long started) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SUFFIX = ".part";

    static RunningPart of(Part part, ProcessHandle process) {
        return new RunningPart(part.name(), part.port(), process.pid(), startOf(process));
    }

    /** All that were written down, by name; some may have ended. */
    public static List<RunningPart> in(Path state) {
        if (!Files.isDirectory(state)) {
            return List.of();
        }
        var parts = new ArrayList<RunningPart>();
        try (var files = Files.newDirectoryStream(state, "*" + SUFFIX)) {
            for (var file : files) {
                parts.add(JSON.readValue(Files.readString(file), RunningPart.class));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        parts.sort(Comparator.comparing(RunningPart::name));
        return parts;
    }

    void save(Path state) throws IOException {
        Files.createDirectories(state);
        var next = state.resolve(name + ".new");
        Files.writeString(next, JSON.writeValueAsString(this));
        Files.move(
                next,
                state.resolve(name + SUFFIX),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.ATOMIC_MOVE);
    }

    /** The process, if it still runs. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(it -> startOf(it) == started);
    }

    /** Ends it if it still runs, for example after the launcher was killed. */
    public void stop(Duration longest) {
        process().ifPresent(it -> PartProcess.stop(it, longest));
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
