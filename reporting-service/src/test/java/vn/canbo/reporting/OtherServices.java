package vn.canbo.reporting;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands for the three other services, and for ours where a page calls it: says who was asked what,
 * and can go away.
 */
public final class OtherServices {

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Set<String> away = ConcurrentHashMap.newKeySet();
    private final Set<String> refusing = ConcurrentHashMap.newKeySet();

    private final Map<String, Canned> canned = new ConcurrentHashMap<>();
    private final Map<String, String> fileNames = new ConcurrentHashMap<>();
    private final Map<String, List<Map<String, Object>>> held = new ConcurrentHashMap<>();

    private volatile List<Map<String, Object>> openClasses = List.of();
    private volatile Map<String, Object> action = Map.of();
    private volatile int actionStatus = 200;
    private final Map<String, Object> traces = new ConcurrentHashMap<>();

    private OtherServices() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (var service : List.of("personnel", "training", "assignment", "reporting")) {
            server.createContext("/" + service, exchange -> answer(service, exchange));
        }
        server.start();
    }

    public static OtherServices shared() {
        return Shared.ONLY;
    }

    public record Asked(String service, String path, String query, String token, String body) {}

    public String address(String service) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + service;
    }

    public void sendAway(String service) {
        away.add(service);
    }

    /** From now on it answers that this account may not. */
    public void refuse(String service) {
        refusing.add(service);
    }

    public void bringBack(String service) {
        away.remove(service);
        refusing.remove(service);
    }

    /** What training answers to the question for open classes from now on. */
    public void opensClasses(List<Map<String, Object>> classes) {
        openClasses = classes;
    }

    private record Canned(int status, Object body) {}

    /** What is answered under a path from now on, whichever service is asked. */
    public void answers(String path, int status, Object body) {
        canned.put(path, new Canned(status, body));
    }

    /** The same for a file of that name. */
    public void answersFile(String path, String name, Object body) {
        answers(path, 200, body);
        fileNames.put(path, name);
    }

    /** What a service lists as held in quarantine from now on. */
    public void holds(String service, List<Map<String, Object>> events) {
        held.put(service, events);
    }

    /** How every service answers from now on when it is to do something about what it holds. */
    public void answersActions(int status, Map<String, Object> body) {
        actionStatus = status;
        action = body;
    }

    /**
     * A part of a trace that a service has from now on.
     *
     * @param part such as {@code told/<chain>}, or {@code taken} for whatever is asked
     */
    public void traces(String service, String part, Object answer) {
        traces.put(service + "/" + part, answer);
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    public void forget() {
        asked.clear();
    }

    private void answer(String service, HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var path = exchange.getRequestURI().getPath().substring(service.length() + 1);
        var token = exchange.getRequestHeaders().getFirst("Authorization");
        asked.add(
                new Asked(
                        service,
                        path,
                        String.valueOf(exchange.getRequestURI().getQuery()),
                        String.valueOf(token),
                        body));
        if (away.contains(service)) {
            reply(exchange, 503, Map.of());
        } else if (refusing.contains(service)) {
            reply(exchange, 403, Map.of());
        } else if (canned.containsKey(path)) {
            var name = fileNames.get(path);
            if (name != null) {
                exchange.getResponseHeaders()
                        .set("Content-Disposition", "attachment; filename=\"" + name + "\"");
            }
            reply(exchange, canned.get(path).status(), canned.get(path).body());
        } else if (path.equals("/api/v1/persons/names")) {
            reply(
                    exchange,
                    200,
                    json.readTree(body)
                            .path("ids")
                            .valueStream()
                            .map(
                                    it ->
                                            Map.of(
                                                    "personId",
                                                    it.asString(),
                                                    "fullName",
                                                    "Trần Văn " + it.asString().substring(0, 8)))
                            .toList());
        } else if (path.equals("/api/v1/classes/open")) {
            reply(exchange, 200, Map.of("items", openClasses));
        } else if (path.equals("/api/v1/quarantine")) {
            reply(exchange, 200, Map.of("items", held.getOrDefault(service, List.of())));
        } else if (path.startsWith("/api/v1/quarantine/")) {
            reply(exchange, actionStatus, action);
        } else if (path.startsWith("/api/v1/traces/")) {
            var part = path.substring("/api/v1/traces/".length());
            reply(exchange, 200, traces.getOrDefault(service + "/" + part, List.of()));
        } else if (path.equals("/api/v1/events")) {
            events(service, exchange, json.readTree(body));
        } else {
            var id = path.substring(path.lastIndexOf('/') + 1);
            reply(exchange, id.startsWith(service) ? 200 : 404, Map.of("eventId", id));
        }
    }

    private void events(String service, HttpExchange exchange, JsonNode body) throws IOException {
        if (body.isArray()) {
            reply(
                    exchange,
                    202,
                    Map.of(
                            "outcomes",
                            body.valueStream().map(it -> outcome(service, it)).toList()));
        } else {
            reply(exchange, 202, outcome(service, body));
        }
    }

    private static Map<String, String> outcome(String service, JsonNode event) {
        return Map.of("eventId", event.path("id").asString(), "type", service);
    }

    private void reply(HttpExchange exchange, int status, Object body) throws IOException {
        var bytes = json.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static final class Shared {
        private static final OtherServices ONLY = new OtherServices();
    }
}
