package vn.canbo.standalone.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartProcessTest {

    private static final Duration SHORT = Duration.ofSeconds(10);

    @TempDir Path directory;

    @AfterEach
    void stopAll() {
        RunningPart.in(directory).forEach(it -> it.stop(SHORT));
    }

    @Test
    void a_started_part_is_written_down_and_its_words_go_to_its_log() throws IOException {
        var part = shell("echo ready; exec sleep 60", () -> logSays("ready"));

        var process = PartProcess.start(part, directory);
        process.awaitReady();

        var written = RunningPart.in(directory);
        assertThat(written).extracting(RunningPart::name).containsExactly("part");
        assertThat(written.getFirst().process()).isPresent();
        process.stop(SHORT);
        assertThat(written.getFirst().process()).isEmpty();
    }

    @Test
    void a_part_that_ends_at_its_start_shows_the_end_of_its_log() {
        var process = PartProcess.start(shell("echo no database; exit 3", () -> false), directory);

        assertThatThrownBy(process::awaitReady)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("part ended at its start")
                .hasMessageContaining("no database");
    }

    @Test
    void a_part_that_does_not_want_to_end_is_killed() {
        var process =
                PartProcess.start(
                        shell(
                                "trap '' TERM; echo ready; while true; do sleep 1; done",
                                () -> logSays("ready")),
                        directory);
        process.awaitReady();

        process.stop(Duration.ofMillis(300));

        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void a_process_with_the_number_of_a_former_part_is_not_that_part() {
        var me = ProcessHandle.current();

        assertThat(new RunningPart("part", 0, me.pid(), 1).process()).isEmpty();
    }

    @Test
    void a_password_is_in_the_environment_and_not_in_the_command() throws IOException {
        var part =
                new Part(
                        "part",
                        0,
                        List.of("sh", "-c", "echo \"got $PASSWORD\"; exec sleep 60"),
                        Map.of("PASSWORD", "from-the-environment"),
                        directory.resolve("part.log"),
                        () -> logSays("got from-the-environment"));

        var process = PartProcess.start(part, directory);
        process.awaitReady();

        assertThat(Files.readString(directory.resolve("part.part")))
                .doesNotContain("from-the-environment");
    }

    @Test
    void the_memory_of_a_process_is_known_on_linux() {
        if (Files.isDirectory(Path.of("/proc/self"))) {
            assertThat(Memory.megabytes(ProcessHandle.current()).orElseThrow()).isGreaterThan(10);
        } else {
            assertThat(Memory.megabytes(ProcessHandle.current())).isEmpty();
        }
    }

    private Part shell(String script, BooleanSupplier ready) {
        return new Part(
                "part",
                0,
                List.of("sh", "-c", script),
                Map.of(),
                directory.resolve("part.log"),
                ready);
    }

    private boolean logSays(String words) {
        try {
            return Files.readString(directory.resolve("part.log")).contains(words);
        } catch (IOException _) {
            return false;
        }
    }
}
