package vn.canbo.events.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class IntegratorsGuideTest {

    private static final Path GUIDE = Path.of("..", "docs", "integrating");
    private static final Pattern EVENT = Pattern.compile("(?s)```json\n(.*?)```");
    private static final int MOST_LINES = 40;

    @Test
    void the_event_that_the_guide_shows_is_accepted() throws IOException {
        var shown = EVENT.matcher(Files.readString(GUIDE.resolve("README.md")));
        assertThat(shown.find()).isTrue();
        var line = shown.group(1).replace('\n', ' ');
        var said = new ByteArrayOutputStream();

        var status =
                new ContractKit(
                                new ByteArrayInputStream(line.getBytes(UTF_8)),
                                new PrintStream(said, true, UTF_8),
                                () -> Instant.parse("2026-11-27T05:00:00Z"))
                        .run("-");

        assertThat(status).as(said.toString(UTF_8)).isZero();
    }

    @Test
    void every_program_is_short_enough_to_be_read_at_once() throws IOException {
        for (var name : List.of("send.sh", "send-kafka.sh", "Client.java", "client.py")) {
            assertThat(Files.readAllLines(GUIDE.resolve(name)))
                    .as(name)
                    .hasSizeBetween(10, MOST_LINES);
        }
    }
}
