package vn.canbo.standalone.operate;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.canbo.standalone.api.ApiClient;
import vn.canbo.standalone.service.Service;

/**
 * {@code trace EVENT_ID}: the way of an event from outside as a small table, one line for each
 * event of ours that it caused and one column for each service's views.
 */
public final class TraceEvent {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final String ROW = "  %-46s %-13s %-13s%s%n";

    private final ApiClient api;
    private final PrintStream out;

    public TraceEvent(ApiClient api, PrintStream out) {
        this.api = api;
        this.out = out;
    }

    /** Returns 0; a service that says nothing at all is an {@link IOException}. */
    public int of(String eventId) throws IOException, InterruptedException {
        var id = URLEncoder.encode(eventId, StandardCharsets.UTF_8).replace("+", "%20");
        var trace = api.get(Service.REPORTING, "/api/v1/events/" + id + "/trace");
        for (var received : trace.path("received")) {
            show(received.path("reception"), received);
        }
        for (var service : trace.path("unanswered")) {
            out.println("  " + service.asString() + " does not answer: its part is missing");
        }
        return 0;
    }

    private void show(JsonNode reception, JsonNode received) {
        out.printf(
                "%s of %s: %s by %s at %s%n",
                reception.path("type").asString(),
                reception.path("publisher").asString(),
                reception.path("result").asString(),
                received.path("service").asString(),
                time(reception.path("decidedAt")));
        if (received.path("told").isEmpty()) {
            return;
        }
        out.printf(ROW, "told", "at", "sent", columns(Service::id));
        for (var told : received.path("told")) {
            var event = told.path("event");
            out.printf(
                    ROW,
                    event.path("type").asString().replaceFirst("^vn\\.canbo\\.", "")
                            + " #"
                            + event.path("version").asLong(),
                    time(event.path("toldAt")),
                    event.path("sent").asBoolean() ? time(event.path("sentAt")) : "waits",
                    columns(it -> seen(told.path("views").path(it.id()))));
        }
    }

    private static String columns(Function<Service, String> text) {
        return Stream.of(Service.values())
                .map(it -> " %-13s".formatted(text.apply(it)))
                .collect(Collectors.joining())
                .stripTrailing();
    }

    /** A dash where the service does not read the type. */
    private static String seen(JsonNode view) {
        return switch (view.path("state").asString("")) {
            case "" -> "-";
            case "APPLIED" -> time(view.path("at"));
            case "NOT_YET" -> "not yet";
            default -> view.path("state").asString().toLowerCase(Locale.ROOT);
        };
    }

    private static String time(JsonNode instant) {
        return instant.isString() ? TIME.format(Instant.parse(instant.asString())) : "?";
    }
}
