package vn.canbo.standalone.operate;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.canbo.standalone.api.ApiClient;
import vn.canbo.standalone.place.Notes;
import vn.canbo.standalone.place.Place;
import vn.canbo.standalone.place.Secrets;
import vn.canbo.standalone.service.Addresses;

/** The sign-in and personnel are one small HTTP server here. */
class RosterCommandsTest {

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

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private Iterator<String> answers = List.of(RUNNING, GOOD).iterator();
    private HttpServer server;
    private Place place;
    private Path list;

    @BeforeEach
    void start() throws IOException {
        place = Place.of(checkout).made();
        list = Files.writeString(checkout.resolve("people.XLSX"), "a list");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/oauth2/token", exchange -> respond(exchange, 200, "{\"access_token\":\"t\"}"));
        server.createContext(
                "/api/v1/rosters", exchange -> respond(exchange, 202, "{\"id\":\"7\"}"));
        server.createContext(
                "/api/v1/rosters/7", exchange -> respond(exchange, 200, answers.next()));
        server.createContext(
                "/api/v1/rosters/7/answer", exchange -> respond(exchange, 200, "red cells"));
        server.createContext(
                "/api/v1/rosters/template", exchange -> respond(exchange, 200, "an empty list"));
        server.start();
        var port = server.getAddress().getPort();
        Notes.of(place).write(Addresses.NOTE, new Addresses(port, port, port, port, port, 1, 2, 3));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_good_list_is_waited_for_and_counted() throws Exception {
        assertThat(commands().take(list, false, false)).isZero();

        assertThat(received)
                .contains("POST /api/v1/rosters?check=false&goodRows=false a list")
                .filteredOn(it -> it.startsWith("GET /api/v1/rosters/7"))
                .hasSize(2);
        assertThat(said()).contains("written: 1 written, 1 recorded already, 0 bad");
    }

    @Test
    void a_bad_list_comes_back_beside_the_file() throws Exception {
        answers = List.of(BAD).iterator();

        assertThat(commands().take(list, true, true)).isEqualTo(1);

        assertThat(received).contains("POST /api/v1/rosters?check=true&goodRows=true a list");
        assertThat(said()).contains("C3", "This is no day.");
        assertThat(checkout.resolve("people-to-mend.xlsx")).hasContent("red cells");
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

        assertThat(said()).contains("There is no readable file");
        assertThat(received).isEmpty();
    }

    private RosterCommands commands() throws IOException {
        Secrets.of(place).client("canbo-cli");
        return new RosterCommands(
                ApiClient.of(place, "canbo-cli"),
                new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private void respond(HttpExchange exchange, int status, String body) throws IOException {
        received.add(
                exchange.getRequestMethod()
                        + " "
                        + exchange.getRequestURI()
                        + " "
                        + new String(
                                exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
