package vn.canbo.standalone.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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
import vn.canbo.backing.machine.Login;
import vn.canbo.events.ContractJson;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.standalone.api.ApiClient;
import vn.canbo.standalone.place.Place;
import vn.canbo.standalone.place.Secrets;
import vn.canbo.standalone.service.Addresses;
import vn.canbo.standalone.service.Service;
import vn.canbo.standalone.signin.Client;
import vn.canbo.standalone.signin.SignInPage;
import vn.canbo.standalone.up.Instance;
import vn.canbo.standalone.up.Waits;

/** An empty instance of the whole system on free ports, begun on a legal day in the past. */
final class RunningProvince implements AutoCloseable {

    static final String SCHOOL = "truong-chinh-tri";
    static final String HOME_AFFAIRS = "so-noi-vu";

    private static final String OFFICER = "canbo-cli";
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);

    private final Place place;
    private final Addresses addresses;
    private final Instance instance;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, ApiClient> clients = new ConcurrentHashMap<>();

    private RunningProvince(Place place, Addresses addresses, Instance instance) {
        this.place = place;
        this.addresses = addresses;
        this.instance = instance;
    }

    /** Starts the jars that this build made; takes as long as {@code ./canbo up}. */
    static RunningProvince begunOn(LocalDate day) {
        var place = new Place(Path.of(".."), emptyHome());
        var addresses = Addresses.free();
        var instance = new Instance(place, addresses, Optional.of(day), new Waits(System.out));
        instance.start();
        return new RunningProvince(place, addresses, instance);
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
        return send(request(OFFICER, service, path).GET());
    }

    /** The sum of a counter of a service, by its name for Prometheus. */
    double counted(Service service, String counter) {
        return text(request(OFFICER, service, "/actuator/prometheus").GET())
                .body()
                .lines()
                .filter(it -> it.startsWith(counter))
                .mapToDouble(it -> Double.parseDouble(it.substring(it.lastIndexOf(' ') + 1)))
                .sum();
    }

    Answer command(Service service, String path, Map<String, ?> body) {
        return send(
                request(OFFICER, service, path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(json(body)));
    }

    void moveClock(LocalDate day) {
        for (var service : Service.values()) {
            var moved =
                    send(
                            request(OFFICER, service, "/api/v1/clock")
                                    .header("Content-Type", "application/json")
                                    .PUT(json(Map.of("date", day))));
            if (moved.status() >= 300) {
                throw new AssertionError(service.id() + " stays: " + moved.body());
            }
        }
    }

    /** Does as a person who signed in on the page. */
    Answer commandBy(String user, Service service, String path, Map<String, ?> body) {
        return send(
                HttpRequest.newBuilder(addresses.of(service).resolve(path))
                        .header("Authorization", "Bearer " + tokenOf(user))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(json(body)));
    }

    private String tokenOf(String user) {
        var secrets = Secrets.of(place);
        try {
            return new SignInPage(
                            addresses.issuer(),
                            addresses.of(Service.REPORTING),
                            secrets.client(Client.PAGES))
                    .tokensOf(user, secrets.typed(user))
                    .required("access_token")
                    .asString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
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
                request(publisher, Service.REPORTING, "/api/v1/events")
                        .header("Content-Type", "application/cloudevents+json")
                        .POST(json(event)));
    }

    /** Where the commands of an operator work. */
    Place place() {
        return place;
    }

    Addresses addresses() {
        return addresses;
    }

    /** From now on this client proves itself so, over HTTP and at Kafka. */
    void hasSecrets(Login client, Login kafka) {
        clients.put(client.user(), ApiClient.of(addresses, client.user(), client.password()));
        Secrets.of(place).replace("kafka", kafka);
    }

    /** What became of an event, as its publisher may ask. */
    Answer outcome(String publisher, String id) {
        return send(request(publisher, Service.REPORTING, "/api/v1/events/" + id).GET());
    }

    /** The topics of the instance, each used with the account of somebody. */
    ProvinceTopics topics() {
        return new ProvinceTopics(Secrets.of(place), addresses.bootstrapServers());
    }

    /** Reads the feed from now on. */
    FeedReader subscribe() {
        return FeedReader.of(
                http,
                request(OFFICER, Service.REPORTING, "/api/v1/feed")
                        .header("Accept", "text/event-stream")
                        .GET()
                        .build());
    }

    private HttpRequest.Builder request(String client, Service service, String path) {
        try {
            return clients.computeIfAbsent(client, it -> ApiClient.of(place, it))
                    .request(service, path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Answer send(HttpRequest.Builder request) {
        var answer = text(request);
        return new Answer(
                answer.statusCode(),
                answer.body().isEmpty()
                        ? ContractJson.mapper().createObjectNode()
                        : ContractJson.mapper().readTree(answer.body()));
    }

    private HttpResponse<String> text(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(LONGEST_ANSWER).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        return BodyPublishers.ofByteArray(ContractJson.mapper().writeValueAsBytes(body));
    }

    @Override
    public void close() {
        http.shutdownNow();
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

        /** The answer itself when it has this status; otherwise the test fails and says why. */
        Answer with(int expected) {
            if (status != expected) {
                throw new AssertionError(status + " instead of " + expected + ": " + body);
            }
            return this;
        }
    }
}
