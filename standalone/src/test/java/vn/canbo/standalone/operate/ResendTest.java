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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

/** The sign-in and the services are one small HTTP server here. */
class ResendTest {

    private static final UUID SUBJECT = UUID.fromString("0190d3a2-7d5c-7e2c-9b1f-3f5a6c7d8e9f");

    @TempDir Path checkout;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private final Deque<String> answers = new ArrayDeque<>();
    private HttpServer server;
    private Place place;
    private int status = 202;

    @BeforeEach
    void start() throws IOException {
        place = Place.of(checkout).made();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/oauth2/token",
                exchange -> reply(exchange, 200, "{\"access_token\":\"the-token\"}"));
        server.createContext("/api/v1/publications/resend", this::answer);
        server.start();
        var port = server.getAddress().getPort();
        Notes.of(place).write(Addresses.NOTE, new Addresses(port, port, port, port, port, 1, 2, 3));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void what_a_service_knows_of_a_subject_is_sent_again() throws Exception {
        answers.add("{\"things\": 7, \"last\": null}");

        assertThat(resend("personnel", Optional.of(SUBJECT))).isZero();

        assertThat(received).containsExactly("Bearer the-token {\"subject\":\"" + SUBJECT + "\"}");
        assertThat(text()).contains("personnel sends 7 things again");
    }

    @Test
    void everything_is_sent_part_by_part_and_each_part_is_carried_out() throws Exception {
        answers.add("{\"things\": 1000, \"last\": {\"kind\": \"post\", \"id\": \"x\"}}");
        answers.add("{\"things\": 12}");

        assertThat(resend("training", Optional.empty())).isZero();

        assertThat(received)
                .containsExactly(
                        "Bearer the-token {}",
                        "Bearer the-token {\"after\":{\"kind\":\"post\",\"id\":\"x\"}}");
        assertThat(keys).as("a key of its own for each").hasSize(2);
        assertThat(text()).contains("training sends 1012 things again");
    }

    @Test
    void nothing_known_a_refusal_and_a_service_that_is_none_end_with_one() throws Exception {
        answers.add("{\"things\": 0}");
        assertThat(resend("assignment", Optional.of(SUBJECT))).isEqualTo(1);

        status = 403;
        answers.add("{\"title\": \"Not allowed\"}");
        assertThat(resend("assignment", Optional.of(SUBJECT))).isEqualTo(1);

        assertThat(resend("payroll", Optional.empty())).isEqualTo(1);
        assertThat(text())
                .contains("sends 0 things again", "refused (403)", "There is no service payroll");
        assertThat(received).hasSize(2);
    }

    private int resend(String service, Optional<UUID> subject) throws Exception {
        Secrets.of(place).client("canbo-cli");
        return new Resend(
                        ApiClient.of(place, "canbo-cli"),
                        new PrintStream(said, true, StandardCharsets.UTF_8))
                .of(service, subject);
    }

    private String text() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private void answer(HttpExchange exchange) throws IOException {
        keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        received.add(
                exchange.getRequestHeaders().getFirst("Authorization")
                        + " "
                        + new String(
                                exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        reply(exchange, status, answers.remove());
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
