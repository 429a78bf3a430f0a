package vn.canbo.standalone.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import vn.canbo.events.ContractJson;

/** Access tokens of clients that act in their own name, fetched when needed and before they end. */
final class Tokens {

    private static final Duration EARLY = Duration.ofSeconds(30);

    private final HttpClient http;
    private final URI address;
    private final UnaryOperator<String> secrets;
    private final InstantSource clock;
    private final Map<String, Token> known = new HashMap<>();

    Tokens(HttpClient http, URI address, UnaryOperator<String> secrets, InstantSource clock) {
        this.http = http;
        this.address = address;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** A token that is good for at least half a minute. */
    synchronized String of(String client) throws InterruptedException {
        var token = known.get(client);
        if (token == null || clock.instant().isAfter(token.ends.minus(EARLY))) {
            token = fetch(client);
            known.put(client, token);
        }
        return token.text;
    }

    private Token fetch(String client) throws InterruptedException {
        var login = client + ":" + secrets.apply(client);
        var basic = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
        var request =
                HttpRequest.newBuilder(address)
                        .timeout(Duration.ofSeconds(10))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                        .build();
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new DemoFailure(
                        "no token for "
                                + client
                                + ": the sign-in answers "
                                + response.statusCode());
            }
            var answer = ContractJson.mapper().readTree(response.body());
            return new Token(
                    answer.required("access_token").asString(),
                    clock.instant().plusSeconds(answer.path("expires_in").asLong(60)));
        } catch (IOException | JacksonException e) {
            throw new DemoFailure("no token for " + client + " from " + address, e);
        }
    }

    private record Token(String text, Instant ends) {}
}
