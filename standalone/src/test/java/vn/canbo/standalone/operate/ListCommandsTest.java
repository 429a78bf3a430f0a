package vn.canbo.standalone.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.canbo.standalone.command.ListKind;
import vn.canbo.standalone.operate.CannedInstance.Answer;

class ListCommandsTest {

    private static final String GOOD =
            """
            {"id": "7", "state": "WRITTEN", "rows": 3, "done": 2, "written": 1, "known": 1, "bad": 0,
             "answered": false, "reasons": []}
            """;
    private static final String BAD =
            """
            {"id": "7", "state": "NOT_WRITTEN", "rows": 3, "done": 2, "written": 1, "known": 0, "bad": 1,
             "answered": true, "reasons": [
               {"count": 1, "firstCell": "C3", "reason": {"code": "CELL_IS_NO_DAY", "en": "This is no day.", "vi": "..."}}]}
            """;
    private static final String RUNNING = "{\"id\": \"7\", \"state\": \"RUNNING\", \"rows\": 3}";

    @TempDir Path checkout;

    private Iterator<String> answers = List.of(RUNNING, GOOD).iterator();
    private CannedInstance instance;
    private Path list;

    @BeforeEach
    void start() throws IOException {
        instance = new CannedInstance(checkout);
        list = Files.writeString(checkout.resolve("people.XLSX"), "a list");
        instance.answers("/api/v1/lists", () -> new Answer(202, "{\"id\":\"7\"}"));
        instance.answers("/api/v1/lists/7", () -> new Answer(200, answers.next()));
        instance.answers("/api/v1/lists/7/answer", () -> new Answer(200, "red cells"));
        instance.answers("/api/v1/lists/template", () -> new Answer(200, "an empty list"));
    }

    @AfterEach
    void stop() {
        instance.close();
    }

    @Test
    void a_good_list_is_waited_for_and_counted() throws Exception {
        assertThat(commands().take(list, false, false)).isZero();

        assertThat(received())
                .contains("POST /api/v1/lists?kind=people&check=false&goodRows=false a list")
                .filteredOn(it -> it.startsWith("GET /api/v1/lists/7"))
                .hasSize(2);
        assertThat(instance.said()).contains("written: 1 written, 1 recorded already, 0 bad");
    }

    @Test
    void a_bad_list_comes_back_beside_the_file() throws Exception {
        answers = List.of(BAD).iterator();

        assertThat(commands().take(list, true, true)).isEqualTo(1);

        assertThat(received())
                .contains("POST /api/v1/lists?kind=people&check=true&goodRows=true a list");
        assertThat(instance.said()).contains("C3", "This is no day.");
        assertThat(checkout.resolve("people-to-mend.xlsx")).hasContent("red cells");
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_goes_the_same_way(ListKind kind) throws Exception {
        var commands = commands(kind);

        assertThat(commands.take(list, false, false)).isZero();
        assertThat(commands.template(checkout.resolve("empty.xlsx"))).isZero();

        var asked = "?kind=" + kind.service();
        assertThat(received())
                .anyMatch(it -> it.startsWith("POST /api/v1/lists" + asked + "&check=f"))
                .anyMatch(it -> it.contains("GET /api/v1/lists/template" + asked));
    }

    @Test
    void the_empty_list_is_written_to_the_file() throws Exception {
        var file = checkout.resolve("empty.xlsx");

        assertThat(commands().template(file)).isZero();

        assertThat(file).hasContent("an empty list");
    }

    @Test
    void a_file_that_is_not_there_is_said() throws Exception {
        assertThat(commands().take(checkout.resolve("none.xlsx"), false, false)).isEqualTo(1);

        assertThat(instance.said()).contains("There is no readable file");
        assertThat(instance.asked()).isEmpty();
    }

    private ListCommands commands() throws IOException {
        return commands(ListKind.ROSTER);
    }

    private ListCommands commands(ListKind kind) throws IOException {
        return new ListCommands(kind, instance.client(), instance.out());
    }

    private List<String> received() {
        return instance.asked().stream()
                .map(it -> String.join(" ", it.method(), it.target(), it.body()))
                .toList();
    }
}
