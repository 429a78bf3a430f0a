package vn.canbo.benchmarks.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import vn.canbo.events.ContractJson;

/** The services over HTTP, in the name of one officer. */
public final class OfficerDoor {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String token;

    public OfficerDoor(String token) {
        this.token = token;
    }

    public JsonNode get(URI address) throws InterruptedException {
        return read(send(HttpRequest.newBuilder(address)));
    }

    public JsonNode post(URI address, String contentType, byte[] body) throws InterruptedException {
        return read(answer(address, contentType, body));
    }

    /** The same, with the status that is answered, whatever it is. */
    public int status(URI address, String contentType, byte[] body) throws InterruptedException {
        return answer(address, contentType, body).statusCode();
    }

    private HttpResponse<String> answer(URI address, String contentType, byte[] body)
            throws InterruptedException {
        return send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", contentType)
                        .POST(BodyPublishers.ofByteArray(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws InterruptedException {
        try {
            return http.send(
                    request.header("Authorization", "Bearer " + token).timeout(LONGEST).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    answer.uri() + " answers " + answer.statusCode() + " " + answer.body());
        }
        return ContractJson.mapper().readTree(answer.body());
    }
}
