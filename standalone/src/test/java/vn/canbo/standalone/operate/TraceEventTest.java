package vn.canbo.standalone.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.canbo.standalone.api.ApiClient;
import vn.canbo.standalone.place.Notes;
import vn.canbo.standalone.place.Place;
import vn.canbo.standalone.place.Secrets;
import vn.canbo.standalone.service.Addresses;

/** The sign-in and reporting are one small HTTP server here. */
class TraceEventTest {

    private static final String TRACE =
            """
            {"eventId": "hv 1", "unanswered": ["assignment"], "received": [{"service": "training",
              "reception": {"publisher": "truong", "type": "vn.canbo.reported.training-completed.v1",
                            "result": "ACCEPTED", "decidedAt": "2026-03-02T01:00:00.120Z"},
              "told": [
                {"service": "training",
                 "event": {"type": "vn.canbo.training.certificate-issued.v1", "version": 1,
                           "toldAt": "2026-03-02T01:00:00.130Z", "sent": true, "sentAt": "2026-03-02T01:00:00.150Z"},
                 "views": {"personnel": {"state": "APPLIED", "at": "2026-03-02T01:00:00.210Z"}}},
                {"service": "personnel",
                 "event": {"type": "vn.canbo.personnel.standard-assessed.v1", "version": 4,
                           "toldAt": "2026-03-02T01:00:00.230Z", "sent": false, "sentAt": null},
                 "views": {"training": {"state": "NOT_YET", "at": null},
                           "reporting": {"state": "QUARANTINED", "at": "2026-03-02T01:00:00.300Z"}}}]}]}
            """;

    @TempDir Path checkout;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private HttpServer server;
    private Place place;
    private String asked = "";
    private int status = 200;

    @BeforeEach
    void start() throws IOException {
        place = Place.of(checkout).made();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/oauth2/token",
                exchange -> reply(exchange, 200, "{\"access_token\":\"the-token\"}"));
        server.createContext(
                "/api/v1/events",
                exchange -> {
                    asked = exchange.getRequestURI().toString();
                    reply(exchange, status, TRACE);
                });
        server.start();
        var port = server.getAddress().getPort();
        Notes.of(place).write(Addresses.NOTE, new Addresses(port, port, port, port, port, 1, 2, 3));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void the_way_of_an_event_is_a_small_table_with_times() throws Exception {
        assertThat(trace()).isZero();

        assertThat(asked).isEqualTo("/api/v1/events/hv%201/trace");
        assertThat(said.toString(StandardCharsets.UTF_8).replaceAll(" +", " ").lines())
                .containsExactly(
                        "vn.canbo.reported.training-completed.v1 of truong: ACCEPTED by training at 08:00:00.120",
                        " told at sent personnel training assignment reporting",
                        " training.certificate-issued.v1 #1 08:00:00.130 08:00:00.150 08:00:00.210 - - -",
                        " personnel.standard-assessed.v1 #4 08:00:00.230 waits - not yet - quarantined",
                        " assignment does not answer: its part is missing");
    }

    @Test
    void an_event_nobody_received_is_said() {
        status = 404;

        assertThatThrownBy(this::trace)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("reporting says refused (404)");
        assertThat(said.size()).isZero();
    }

    private int trace() throws Exception {
        Secrets.of(place).client("canbo-cli");
        return new TraceEvent(
                        ApiClient.of(place, "canbo-cli"),
                        new PrintStream(said, true, StandardCharsets.UTF_8))
                .of("hv 1");
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
