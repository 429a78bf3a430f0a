package vn.canbo.standalone.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import vn.canbo.events.ContractJson;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.standalone.service.Service;

/** The addresses of the services, each used with a token that Keycloak gave to a client. */
final class Doors {

    private static final String OPERATING = "canbo-cli";
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final ComposeStack stack;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Doors(ComposeStack stack) {
        this.stack = stack;
    }

    /** Takes the list of units over, as the operator does. */
    JsonNode importUnits(String csv) {
        return post(
                Service.PERSONNEL,
                "/api/v1/units/import?validFrom=2020-01-01",
                OPERATING,
                "text/csv",
                csv);
    }

    JsonNode command(Service service, String path, Map<String, ?> body) {
        return post(
                service,
                path,
                OPERATING,
                "application/json",
                ContractJson.mapper().writeValueAsString(body));
    }

    /** Reports one event through the one public door. */
    JsonNode report(String publisher, ReportedType type, Object content) {
        var event =
                ContractJson.mapper()
                        .createObjectNode()
                        .put("specversion", "1.0")
                        .put("id", UUID.randomUUID().toString())
                        .put("source", "urn:canbo:publisher:" + publisher)
                        .put("type", type.type())
                        .set("data", ContractJson.mapper().valueToTree(content));
        return post(
                Service.REPORTING,
                "/api/v1/events",
                publisher,
                "application/cloudevents+json",
                event.toString());
    }

    /** What reporting shows of a unit; empty while it does not know the unit. */
    JsonNode compliance(UUID unit) {
        var answer =
                send(
                        request(
                                        stack.of(Service.REPORTING)
                                                .resolve("/api/v1/compliance/units/" + unit),
                                        OPERATING)
                                .GET());
        return ContractJson.mapper().readTree(answer.body()).path("compliance");
    }

    /** The claims of a token that a client gets. */
    JsonNode claims(String client) {
        return ContractJson.mapper()
                .readTree(Base64.getUrlDecoder().decode(token(client).split("\\.", -1)[1]));
    }

    private JsonNode post(
            Service service, String path, String client, String contentType, String body) {
        var answer =
                send(
                        request(stack.of(service).resolve(path), client)
                                .header("Content-Type", contentType + "; charset=UTF-8")
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .POST(BodyPublishers.ofString(body)));
        if (answer.statusCode() >= 300) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return ContractJson.mapper().readTree(answer.body());
    }

    private HttpRequest.Builder request(URI address, String client) {
        return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token(client));
    }

    private String token(String client) {
        return tokens.computeIfAbsent(client, this::newToken);
    }

    private String newToken(String client) {
        var secret = stack.setting(client.toUpperCase(Locale.ROOT).replace('-', '_') + "_SECRET");
        var basic =
                Base64.getEncoder()
                        .encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        var answer =
                send(
                        HttpRequest.newBuilder(
                                        stack.keycloak()
                                                .resolve(
                                                        "/realms/canbo/protocol/openid-connect/token"))
                                .header("Authorization", "Basic " + basic)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        return ContractJson.mapper().readTree(answer.body()).required("access_token").asString();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(LONGEST).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
