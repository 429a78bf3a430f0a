package vn.canbo.service.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Calls the service over HTTP. Bodies are objects (written as JSON), or text or bytes (sent as they
 * are); {@code headers} are names and values in turn. An empty token means that nobody is signed
 * in.
 */
public final class Api {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Environment environment;
    private final JsonMapper json;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    Api(Environment environment, JsonMapper json) {
        this.environment = environment;
        this.json = json;
    }

    public Answer get(String token, String path, String... headers) {
        return send("GET", token, path, null, headers);
    }

    public Answer post(String token, String path, Object body, String... headers) {
        return send("POST", token, path, body, headers);
    }

    public Answer put(String token, String path, Object body, String... headers) {
        return send("PUT", token, path, body, headers);
    }

    public Answer delete(String token, String path, String... headers) {
        return send("DELETE", token, path, null, headers);
    }

    /**
     * Any method.
     *
     * @param body absent for none
     */
    public Answer send(
            String method, String token, String path, @Nullable Object body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(baseUrl() + path)).timeout(LONGEST);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null && !List.of(headers).contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        request.method(method, body == null ? BodyPublishers.noBody() : published(body));
        try {
            return new Answer(client.send(request.build(), BodyHandlers.ofString()), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Two calls at the same time, to see which of them wins. */
    public static List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = new ArrayList<Answer>();
            for (var future : threads.invokeAll(List.of(one, other))) {
                answers.add(future.get());
            }
            return answers;
        }
    }

    /** Where the service listens, without a slash at the end. */
    public String baseUrl() {
        return "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
    }

    private HttpRequest.BodyPublisher published(Object body) {
        return switch (body) {
            case String text -> BodyPublishers.ofString(text);
            case byte[] bytes -> BodyPublishers.ofByteArray(bytes);
            default -> BodyPublishers.ofString(json.writeValueAsString(body));
        };
    }

    /** What came back. */
    public static final class Answer {

        private final HttpResponse<String> response;
        private final JsonMapper json;

        private Answer(HttpResponse<String> response, JsonMapper json) {
            this.response = response;
            this.json = json;
        }

        public int status() {
            return response.statusCode();
        }

        /** The value of a header; empty when it is missing. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public String etag() {
            return header("ETag");
        }

        public String text() {
            return response.body();
        }

        /** The body as JSON; a missing node when there is none. */
        public JsonNode json() {
            return response.body().isEmpty()
                    ? MissingNode.getInstance()
                    : json.readTree(response.body());
        }

        /** The codes of all reasons of a problem, in order. */
        public List<String> codes() {
            return json().path("reasons")
                    .valueStream()
                    .map(it -> it.path("code").asString())
                    .toList();
        }

        @Override
        public String toString() {
            return status() + " " + Arrays.toString(text().lines().limit(20).toArray());
        }
    }
}
