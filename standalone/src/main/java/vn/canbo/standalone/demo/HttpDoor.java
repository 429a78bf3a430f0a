package vn.canbo.standalone.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.canbo.events.ContractJson;
import vn.canbo.events.reported.ReportOutcome;
import vn.canbo.standalone.demo.province.DemoEvent;

/**
 * The system's doors over HTTP. While a door is away (no connection, 429, 502, 503, 504) a call is
 * repeated sixty times: every call here may safely be repeated.
 */
final class HttpDoor {

    /** Events in one call. */
    static final int BATCH = 200;

    private static final int TRIES = 60;
    private static final List<Integer> AWAY = List.of(429, 502, 503, 504);

    private final HttpClient http;
    private final Tokens tokens;
    private final Duration pause;

    /**
     * @param pause between two tries
     */
    HttpDoor(HttpClient http, Tokens tokens, Duration pause) {
        this.pause = pause;
        this.http = http;
        this.tokens = tokens;
    }

    /**
     * Reports a batch in the name of its publisher.
     *
     * @param events at most {@value #BATCH}, all of one publisher
     * @return one outcome per event
     */
    List<ReportOutcome> report(URI address, List<DemoEvent> events) throws InterruptedException {
        var batch = ContractJson.mapper().createArrayNode();
        events.forEach(it -> batch.add(it.structured()));
        var answer =
                call(
                        events.getFirst().publisher(),
                        HttpRequest.newBuilder(address)
                                .header("Content-Type", "application/cloudevents-batch+json")
                                .POST(json(batch)));
        if (answer.statusCode() / 100 != 2) {
            throw new DemoFailure(address + " answers " + answer.statusCode() + excerpt(answer));
        }
        return outcomes(answer.body());
    }

    /**
     * Asks the owner to carry out a command; one that was carried out before is answered alike.
     *
     * @param key names the command: the same key is the same command
     * @return the body of the answer; an empty object if the owner refuses, because it was done in
     *     another way before
     * @throws DemoFailure if the caller may not, or the owner does not understand
     */
    JsonNode command(String client, URI address, String key, JsonNode body)
            throws InterruptedException {
        var answer =
                call(
                        client,
                        HttpRequest.newBuilder(address)
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", key)
                                .POST(json(body)));
        return switch (answer.statusCode()) {
            case 200, 201, 202, 204 -> read(answer.body());
            case 409, 412, 422 -> ContractJson.mapper().createObjectNode();
            default ->
                    throw new DemoFailure(
                            address + " answers " + answer.statusCode() + excerpt(answer));
        };
    }

    private static JsonNode read(String body) {
        return body.isEmpty()
                ? ContractJson.mapper().createObjectNode()
                : ContractJson.mapper().readTree(body);
    }

    /** What became of an event, as its publisher may ask; empty while nobody knows it. */
    Optional<ReportOutcome> outcome(URI events, String publisher, String id)
            throws InterruptedException {
        var answer = call(publisher, HttpRequest.newBuilder(URI.create(events + "/" + id)).GET());
        return answer.statusCode() == 200
                ? Optional.of(ContractJson.mapper().readValue(answer.body(), ReportOutcome.class))
                : Optional.empty();
    }

    private static HttpRequest.BodyPublisher json(JsonNode body) {
        return HttpRequest.BodyPublishers.ofByteArray(
                ContractJson.mapper().writeValueAsBytes(body));
    }

    private static List<ReportOutcome> outcomes(String body) {
        try {
            return ContractJson.mapper().readValue(body, Answered.class).outcomes();
        } catch (JacksonException e) {
            throw new DemoFailure("the answer to a batch is no list of outcomes", e);
        }
    }

    /** The body of the answer to a batch. */
    private record Answered(List<ReportOutcome> outcomes) {}

    private static String excerpt(HttpResponse<String> answer) {
        return ": " + answer.body().substring(0, Math.min(300, answer.body().length()));
    }

    private HttpResponse<String> call(String client, HttpRequest.Builder request)
            throws InterruptedException {
        for (var left = TRIES; ; left--) {
            try {
                var response =
                        http.send(
                                request.setHeader("Authorization", "Bearer " + tokens.of(client))
                                        .timeout(Duration.ofMinutes(2))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
                if (left == 0 || !AWAY.contains(response.statusCode())) {
                    return response;
                }
            } catch (IOException e) {
                if (left == 0) {
                    throw new DemoFailure("no answer from " + request.build().uri(), e);
                }
            }
            Thread.sleep(pause);
        }
    }
}
