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
import java.nio.file.Path;
import java.time.LocalDate;
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

/**
 * The sign-in and the four services are one small HTTP server here: what is sent to them is what is
 * tested.
 */
class MoveClockTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);

    @TempDir Path checkout;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private Place place;
    private int status = 200;
    private String answer = "{}";

    @BeforeEach
    void start() throws IOException {
        place = Place.of(checkout).made();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/oauth2/token",
                exchange -> respond(exchange, 200, "{\"access_token\":\"the-token\"}"));
        server.createContext("/api/v1/clock", exchange -> respond(exchange, status, answer));
        server.start();
        var port = server.getAddress().getPort();
        Notes.of(place).write(Addresses.NOTE, new Addresses(port, port, port, port, port, 1, 2, 3));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void all_four_services_go_to_the_day_with_one_token_of_the_command_line() throws Exception {
        assertThat(move()).isZero();

        assertThat(received).hasSize(5);
        assertThat(received.getFirst())
                .startsWith("POST /oauth2/token Basic ")
                .endsWith("grant_type=client_credentials");
        assertThat(received.subList(1, 5))
                .containsOnly("PUT /api/v1/clock Bearer the-token {\"date\":\"2026-12-31\"}");
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("personnel goes to 2026-12-31 ... done");
    }

    @Test
    void a_refusal_is_shown_with_every_reason() throws Exception {
        status = 422;
        answer =
                """
                {"title": "Not possible", "reasons": [
                  {"code": "CLOCK_GOES_FORWARD_ONLY", "en": "The clock only goes forward.", "vi": "..."},
                  {"code": "OTHER", "pointer": "/date", "en": "Another reason.", "vi": "..."}]}
                """;

        assertThat(move()).isEqualTo(1);

        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains(
                        "refused (422): Not possible",
                        "CLOCK_GOES_FORWARD_ONLY",
                        "/date OTHER: Another reason.");
    }

    private int move() throws Exception {
        Secrets.of(place).client("canbo-cli");
        return new MoveClock(
                        ApiClient.of(place, "canbo-cli"),
                        new PrintStream(said, true, StandardCharsets.UTF_8))
                .to(DAY);
    }

    private void respond(HttpExchange exchange, int status, String body) throws IOException {
        received.add(
                exchange.getRequestMethod()
                        + " "
                        + exchange.getRequestURI()
                        + " "
                        + exchange.getRequestHeaders().getFirst("Authorization")
                        + " "
                        + new String(
                                exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
