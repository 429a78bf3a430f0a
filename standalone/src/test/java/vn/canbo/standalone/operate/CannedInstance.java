package vn.canbo.standalone.operate;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import vn.canbo.standalone.api.ApiClient;
import vn.canbo.standalone.place.Notes;
import vn.canbo.standalone.place.Place;
import vn.canbo.standalone.place.Secrets;
import vn.canbo.standalone.service.Addresses;

/**
 * An instance whose sign-in and services are one small HTTP server: what a command sends to them
 * and says of their answers is what is tested.
 */
final class CannedInstance implements AutoCloseable {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final Place place;

    CannedInstance(Path checkout) throws IOException {
        place = Place.of(checkout).made();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answers("/oauth2/token", () -> new Answer(200, "{\"access_token\":\"the-token\"}"));
        server.start();
        var port = server.getAddress().getPort();
        Notes.of(place).write(Addresses.NOTE, new Addresses(port, port, port, port, port, 1, 2, 3));
    }

    record Answer(int status, String body) {}

    /**
     * What the command sent.
     *
     * @param authorization the header; {@code null} as text when there was none
     * @param key the idempotency key; likewise
     */
    record Asked(String method, String target, String authorization, String key, String body) {}

    /** How everything under a path is answered. */
    void answers(String path, Supplier<Answer> answer) {
        server.createContext(path, exchange -> reply(exchange, answer.get()));
    }

    /** Everything that was asked, in order, the sign-in too. */
    List<Asked> asked() {
        return asked;
    }

    List<Asked> asked(String path) {
        return asked.stream().filter(it -> it.target().startsWith(path)).toList();
    }

    ApiClient client() throws IOException {
        Secrets.of(place).client("canbo-cli");
        return ApiClient.of(place, "canbo-cli");
    }

    /** Where the command speaks. */
    PrintStream out() {
        return new PrintStream(said, true, StandardCharsets.UTF_8);
    }

    String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private void reply(HttpExchange exchange, Answer answer) throws IOException {
        var headers = exchange.getRequestHeaders();
        asked.add(
                new Asked(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().toString(),
                        String.valueOf(headers.getFirst("Authorization")),
                        String.valueOf(headers.getFirst("Idempotency-Key")),
                        new String(
                                exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
