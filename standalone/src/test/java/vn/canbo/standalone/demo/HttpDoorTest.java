package vn.canbo.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.canbo.events.ContractJson;
import vn.canbo.events.reported.ReportResult;
import vn.canbo.standalone.demo.province.DemoEvent;
import vn.canbo.standalone.demo.province.DemoProvince;

/** What goes over the wire: tokens, batches, repetition while a door is away. */
class HttpDoorTest {

    private static final List<DemoEvent> EVENTS =
            DemoProvince.of(DemoProvince.SEED).registrations().limit(3).toList();

    private final List<Call> calls = new ArrayList<>();
    private final Deque<Answer> answers = new ArrayDeque<>();
    private Instant now = Instant.parse("2026-11-21T03:00:00Z");
    private int tokens;
    private HttpServer server;
    private HttpDoor door;

    private record Call(String path, Map<String, List<String>> headers, String body) {

        String header(String name) {
            return String.join(",", headers.getOrDefault(name, List.of()));
        }
    }

    private record Answer(int status, String body) {}

    @BeforeEach
    void a_server_that_answers_as_told() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/token", this::token);
        server.createContext("/", this::answer);
        server.start();
        var http = HttpClient.newHttpClient();
        InstantSource clock = () -> now;
        door =
                new HttpDoor(
                        http,
                        new Tokens(http, at("/token"), it -> it + "-secret", clock),
                        Duration.ofMillis(1));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_batch_is_sent_as_cloud_events_in_the_name_of_its_publisher() throws Exception {
        answers.add(new Answer(202, outcomes("ACCEPTED", "DUPLICATE", "ACCEPTED")));

        var outcomes = door.report(at("/api/v1/events"), EVENTS);

        var tally = Tally.of(3, outcomes);
        assertThat(tally.count(ReportResult.ACCEPTED)).isEqualTo(2);
        assertThat(tally.count(ReportResult.DUPLICATE)).isEqualTo(1);
        assertThat(tally.unanswered()).isZero();
        var login =
                Base64.getEncoder()
                        .encodeToString(
                                "phan-mem-xa:phan-mem-xa-secret".getBytes(StandardCharsets.UTF_8));
        assertThat(calls.get(0).header("Authorization")).isEqualTo("Basic " + login);
        var call = calls.get(1);
        assertThat(call.path()).isEqualTo("/api/v1/events");
        assertThat(call.header("Content-type")).isEqualTo("application/cloudevents-batch+json");
        assertThat(call.header("Authorization")).isEqualTo("Bearer token-1");
        var sent = ContractJson.mapper().readTree(call.body());
        assertThat(sent.valueStream().map(it -> it.path("id").asString()))
                .containsExactlyElementsOf(EVENTS.stream().map(DemoEvent::id).toList());
        assertThat(sent.get(0).path("specversion").asString()).isEqualTo("1.0");
        assertThat(ContractJson.mapper().writeValueAsBytes(sent.get(0).path("data")))
                .isEqualTo(EVENTS.getFirst().body());
    }

    @Test
    void a_token_is_used_until_shortly_before_it_ends() throws Exception {
        for (var i = 0; i < 3; i++) {
            answers.add(new Answer(202, outcomes()));
        }

        door.report(at("/api/v1/events"), EVENTS);
        now = now.plusSeconds(200);
        door.report(at("/api/v1/events"), EVENTS);
        assertThat(tokens).isEqualTo(1);
        now = now.plusSeconds(71);
        door.report(at("/api/v1/events"), EVENTS);

        assertThat(tokens).isEqualTo(2);
    }

    @Test
    void a_door_that_is_away_is_tried_again_and_a_closed_one_is_not() throws Exception {
        answers.add(new Answer(503, ""));
        answers.add(new Answer(429, ""));
        answers.add(new Answer(202, outcomes("ACCEPTED")));
        answers.add(new Answer(403, "no"));

        assertThat(door.report(at("/api/v1/events"), EVENTS.subList(0, 1))).hasSize(1);
        assertThatThrownBy(() -> door.report(at("/api/v1/events"), EVENTS))
                .isInstanceOf(DemoFailure.class)
                .hasMessageContaining("403");
        assertThat(answers).isEmpty();
    }

    @Test
    void a_command_names_itself_so_that_its_repetition_has_no_second_effect() throws Exception {
        answers.add(new Answer(201, "{\"unitId\":\"u\"}"));
        answers.add(new Answer(422, "{\"type\":\"urn:canbo:problem:refused\"}"));
        var body = ContractJson.mapper().createObjectNode().put("code", "99001");

        var done = door.command("canbo-cli", at("/api/v1/units"), "demo-unit-99001", body);
        var refused = door.command("canbo-cli", at("/api/v1/units"), "demo-unit-99001", body);

        assertThat(done.path("unitId").asString()).isEqualTo("u");
        assertThat(refused.isEmpty()).isTrue();
        assertThat(calls.getLast().header("Idempotency-key")).isEqualTo("demo-unit-99001");
    }

    @Test
    void batches_hold_at_most_two_hundred_in_their_order() {
        var events = DemoProvince.of(DemoProvince.SEED).registrations().limit(401).toList();

        assertThat(Sending.batches(events)).extracting(List::size).containsExactly(200, 200, 1);
        assertThat(Sending.batches(events).stream().flatMap(List::stream)).isEqualTo(events);
        assertThat(Sending.batches(events.subList(0, 200))).hasSize(1);
        assertThat(Sending.batches(List.of())).isEmpty();
    }

    private static String outcomes(String... results) {
        var answer = ContractJson.mapper().createObjectNode();
        var all = answer.putArray("outcomes");
        for (var i = 0; i < results.length; i++) {
            var outcome =
                    all.addObject()
                            .put("eventId", EVENTS.get(i).id())
                            .put("type", EVENTS.get(i).type().type())
                            .put("result", results[i])
                            .put("decidedAt", "2026-11-21T03:00:00Z");
            outcome.putArray("reasons");
        }
        return answer.toString();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void token(HttpExchange exchange) throws IOException {
        note(exchange);
        tokens++;
        send(
                exchange,
                new Answer(200, "{\"access_token\":\"token-" + tokens + "\",\"expires_in\":300}"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        note(exchange);
        send(exchange, answers.remove());
    }

    private void note(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.add(
                new Call(
                        exchange.getRequestURI().getPath(),
                        Map.copyOf(exchange.getRequestHeaders()),
                        body));
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        var body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
