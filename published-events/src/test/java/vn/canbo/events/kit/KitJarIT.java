package vn.canbo.events.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kit as a vendor gets it: one jar. */
class KitJarIT {

    @TempDir Path folder;

    @Test
    void the_jar_runs_alone_and_finds_its_schemas_words_and_samples() throws Exception {
        assertThat(run("samples", "samples").status()).isZero();

        var checked = run("samples/events.jsonl");

        assertThat(checked.said()).contains("9 accepted, 0 refused.", "được nhận").hasLineCount(16);
        assertThat(checked.status()).isZero();
    }

    @Test
    void a_kafka_that_does_not_answer_is_a_reason_not_to_check() throws Exception {
        Files.writeString(
                folder.resolve("kafka.properties"),
                """
                bootstrap.servers=127.0.0.1:1
                default.api.timeout.ms=1000
                request.timeout.ms=500
                """);

        var checked = run("--topic", "ext.ai-do", "--kafka", "kafka.properties");

        assertThat(checked.status()).isEqualTo(2);
        assertThat(checked.said()).contains("TimeoutException").hasLineCount(1);
    }

    private Ended run(String... words) throws IOException, InterruptedException {
        var command =
                new ArrayList<>(
                        List.of(ProcessHandle.current().info().command().orElseThrow(), "-jar"));
        command.add(jar().toAbsolutePath().toString());
        command.addAll(List.of(words));
        var process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Ended(process.waitFor(), said);
    }

    private static Path jar() throws IOException {
        try (var files = Files.list(Path.of("target"))) {
            return files.filter(it -> it.toString().endsWith("-kit.jar")).findFirst().orElseThrow();
        }
    }

    private record Ended(int status, String said) {}
}
