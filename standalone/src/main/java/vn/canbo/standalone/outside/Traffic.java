package vn.canbo.standalone.outside;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.canbo.standalone.api.ApiClient;
import vn.canbo.standalone.service.Service;

/** What the services say about the publishers, each for the events it answers for. */
final class Traffic {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final List<Row> rows = new ArrayList<>();

    private record Row(Service service, JsonNode seen) {}

    static Traffic of(ApiClient api) throws IOException, InterruptedException {
        var traffic = new Traffic();
        for (var service : LiftSuspension.OWNERS) {
            for (var seen : api.get(service, "/api/v1/publishers")) {
                traffic.rows.add(new Row(service, seen));
            }
        }
        return traffic;
    }

    /** Summed over the services. */
    Sent of(String publisher) {
        var own =
                rows.stream()
                        .filter(it -> it.seen.path("publisher").asString().equals(publisher))
                        .toList();
        return new Sent(
                sum(own, "accepted"),
                sum(own, "refused"),
                sum(own, "waiting"),
                own.stream()
                        .map(it -> it.seen.path("lastSeen").asString(""))
                        .filter(it -> !it.isEmpty())
                        .max(String::compareTo)
                        .map(Traffic::minute)
                        .orElse(null),
                own.stream()
                        .filter(it -> !it.seen.path("suspendedAt").asString("").isEmpty())
                        .map(
                                it ->
                                        "SUSPENDED by %s at %s"
                                                .formatted(
                                                        it.service.id(),
                                                        minute(
                                                                it.seen
                                                                        .path("suspendedAt")
                                                                        .asString())))
                        .collect(
                                Collectors.collectingAndThen(
                                        Collectors.joining(", "),
                                        it -> Optional.of(it).filter(some -> !some.isEmpty()))));
    }

    /** As a clock in the province shows it. */
    private static String minute(String instant) {
        return MINUTE.format(Instant.parse(instant));
    }

    private static long sum(List<Row> rows, String counter) {
        return rows.stream().mapToLong(it -> it.seen.path(counter).asLong(0)).sum();
    }

    /**
     * @param lastSeen absent when nothing ever came
     * @param suspended by whom and since when
     */
    record Sent(
            long accepted,
            long refused,
            long waiting,
            @Nullable String lastSeen,
            Optional<String> suspended) {

        String words() {
            return lastSeen == null
                    ? "nothing yet"
                    : "%,d accepted, %,d refused, %,d waiting; last at %s"
                            .formatted(accepted, refused, waiting, lastSeen);
        }
    }
}
