package vn.canbo.standalone.journey;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands before the public door: sends the first event away with 429 and the first batch with 503,
 * each to come again in a second, and lets everything else through.
 */
final class HesitantDoor implements AutoCloseable {

    private final URI behind;
    private final HttpServer server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, List<String>> bodies = new ConcurrentHashMap<>();

    HesitantDoor(URI behind) throws IOException {
        this.behind = behind;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What came with a content type, in its order. */
    List<String> bodies(String contentType) {
        return bodies.getOrDefault(contentType, List.of());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var type = exchange.getRequestHeaders().getFirst("Content-Type");
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var came = type == null ? List.of() : cameWith(type, body);
            if (type != null && came.size() == 1) {
                exchange.getResponseHeaders().set("Retry-After", "1");
                exchange.sendResponseHeaders(type.contains("batch") ? 503 : 429, -1);
            } else {
                pass(exchange, type, body);
            }
        }
    }

    private List<String> cameWith(String type, String body) {
        var came = bodies.computeIfAbsent(type, _ -> new ArrayList<>());
        came.add(body);
        return came;
    }

    private void pass(HttpExchange exchange, String type, String body) throws IOException {
        var request =
                HttpRequest.newBuilder(behind.resolve(exchange.getRequestURI()))
                        .header(
                                "Authorization",
                                exchange.getRequestHeaders().getFirst("Authorization"))
                        .method(exchange.getRequestMethod(), BodyPublishers.ofString(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        try {
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        http.shutdownNow();
    }
}
