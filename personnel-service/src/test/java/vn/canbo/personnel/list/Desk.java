package vn.canbo.personnel.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who hands in lists and fetches what comes back. */
public final class Desk {

    private static final String WORKBOOK =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final String token;

    public Desk(String baseUrl, String token) {
        this.address = baseUrl + "/api/v1/lists";
        this.token = token;
    }

    /** The empty list. */
    public HttpResponse<byte[]> template(String query) {
        return send(request("/template" + query).GET());
    }

    /** Hands a list in and waits until it is done. */
    public JsonNode handIn(byte[] list, String query) {
        var taken = offer(list, query);
        assertThat(taken.statusCode())
                .as(new String(taken.body(), StandardCharsets.UTF_8))
                .isEqualTo(202);
        var id = json(taken).path("id").asString();
        return await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> progress(id), it -> !it.path("state").asString().equals("RUNNING"));
    }

    public HttpResponse<byte[]> offer(byte[] list, String query) {
        return send(
                request(query)
                        .header("Content-Type", WORKBOOK)
                        .POST(BodyPublishers.ofByteArray(list)));
    }

    JsonNode progress(String id) {
        return json(send(request("/" + id).GET()));
    }

    public HttpResponse<byte[]> answer(JsonNode ended) {
        return send(request("/" + ended.path("id").asString() + "/answer").GET());
    }

    /** How often each reason stood in the way, such as {@code CELL_IS_NO_DAY 2 C3}. */
    public static List<String> reasons(JsonNode ended) {
        return ended.path("reasons")
                .valueStream()
                .map(
                        it ->
                                it.path("reason").path("code").asString()
                                        + " "
                                        + it.path("count").asInt()
                                        + " "
                                        + it.path("firstCell").asString("-"))
                .toList();
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpRequest.Builder request(String rest) {
        return HttpRequest.newBuilder(URI.create(address + rest))
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
