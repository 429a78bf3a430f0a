package vn.canbo.standalone.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import vn.canbo.events.ContractJson;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.standalone.api.ApiClient;
import vn.canbo.standalone.place.Place;
import vn.canbo.standalone.service.Addresses;
import vn.canbo.standalone.service.Service;
import vn.canbo.standalone.up.Instance;
import vn.canbo.standalone.up.Waits;

/** An empty instance of the whole system on free ports, begun on a legal day in the past. */
final class RunningProvince implements AutoCloseable {

    static final String SCHOOL = "truong-chinh-tri";
    static final String HOME_AFFAIRS = "so-noi-vu";

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);

    private final Place place;
    private final Instance instance;
    private final Map<String, ApiClient> clients = new ConcurrentHashMap<>();

    private RunningProvince(Place place, Instance instance) {
        this.place = place;
        this.instance = instance;
    }

    /** Starts the jars that this build made; takes as long as {@code ./canbo up}. */
    static RunningProvince begunOn(LocalDate day) {
        var place = new Place(Path.of(".."), emptyHome());
        var instance =
                new Instance(place, Addresses.free(), Optional.of(day), new Waits(System.out));
        instance.start();
        return new RunningProvince(place, instance);
    }

    private static Path emptyHome() {
        try {
            return Files.createTempDirectory("canbo-journeys");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks as the command line does: operator and officer of the Department of Home Affairs. */
    Answer ask(Service service, String path) {
        return send("canbo-cli", "GET", service, path, "application/json", new byte[0]);
    }

    Answer command(Service service, String path, Map<String, ?> body) {
        return send(
                "canbo-cli",
                "POST",
                service,
                path,
                "application/json",
                ContractJson.mapper().writeValueAsBytes(body));
    }

    Answer moveClock(Service service, LocalDate day) {
        return send(
                "canbo-cli",
                "PUT",
                service,
                "/api/v1/clock",
                "application/json",
                ContractJson.mapper().writeValueAsBytes(Map.of("date", day)));
    }

    /** Reports one event through the public door. */
    Answer report(String publisher, ReportedType type, Object content) {
        return report(publisher, UUID.randomUUID().toString(), type, content);
    }

    Answer report(String publisher, String id, ReportedType type, Object content) {
        var event =
                ContractJson.mapper()
                        .createObjectNode()
                        .put("specversion", "1.0")
                        .put("id", id)
                        .put("source", "urn:canbo:publisher:" + publisher)
                        .put("type", type.type())
                        .set("data", ContractJson.mapper().valueToTree(content));
        return send(
                publisher,
                "POST",
                Service.REPORTING,
                "/api/v1/events",
                "application/cloudevents+json",
                event.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Answer send(
            String client,
            String method,
            Service service,
            String path,
            String contentType,
            byte[] body) {
        try {
            var answer =
                    clients.computeIfAbsent(client, it -> ApiClient.of(place, it))
                            .send(method, service, path, contentType, body, LONGEST_ANSWER);
            return new Answer(
                    answer.statusCode(),
                    answer.body().isEmpty()
                            ? ContractJson.mapper().createObjectNode()
                            : ContractJson.mapper().readTree(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        instance.close();
        Place.delete(place.home());
    }

    /** Status and body of an answer. */
    record Answer(int status, JsonNode body) {

        /** Codes of all reasons of a refusal. */
        List<String> codes() {
            return body.path("reasons")
                    .valueStream()
                    .map(it -> it.path("code").asString())
                    .toList();
        }
    }
}
