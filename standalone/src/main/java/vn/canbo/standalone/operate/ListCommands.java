package vn.canbo.standalone.operate;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.canbo.standalone.api.ApiClient;
import vn.canbo.standalone.api.Refusal;
import vn.canbo.standalone.command.ListKind;
import vn.canbo.standalone.service.Service;
import vn.canbo.standalone.up.Waits;

/**
 * {@code export ...-template} and {@code import} of Excel lists: they go to personnel and come back
 * with their bad cells red.
 */
public final class ListCommands {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LISTS = "/api/v1/lists";
    private static final String WORKBOOK =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final long EVERY_MILLIS = 500;

    private final ListKind kind;
    private final ApiClient api;
    private final PrintStream out;

    public ListCommands(ListKind kind, ApiClient api, PrintStream out) {
        this.kind = kind;
        this.api = api;
        this.out = out;
    }

    /** Returns 0 if the file was written. */
    public int template(Path file) throws IOException, InterruptedException {
        return save(LISTS + "/template?kind=" + kind.service(), file);
    }

    /** Returns 0 if every line was good, otherwise 1. */
    public int take(Path file, boolean check, boolean goodRows) throws Exception {
        if (!Files.isReadable(file)) {
            out.println("There is no readable file " + file);
            return 1;
        }
        var query = "?kind=%s&check=%s&goodRows=%s".formatted(kind.service(), check, goodRows);
        var taken = offer(file, query);
        if (taken.statusCode() != 202) {
            out.println(Refusal.ofFile(taken));
            return 1;
        }
        var address = LISTS + "/" + JSON.readTree(taken.body()).path("id").asString();
        try (var waits = new Waits(out)) {
            var what = "lines of " + file.getFileName();
            return told(waits.during(what, () -> ended(address, what, waits)), address, file);
        }
    }

    /** The same list may be sent again: it has no idempotency key, for it is taken once anyway. */
    private HttpResponse<byte[]> offer(Path file, String query)
            throws IOException, InterruptedException {
        return api.send(
                api.request(Service.PERSONNEL, LISTS + query)
                        .timeout(LONGEST)
                        .header("Content-Type", WORKBOOK)
                        .POST(BodyPublishers.ofFile(file))
                        .build());
    }

    private JsonNode ended(String address, String what, Waits waits)
            throws IOException, InterruptedException {
        while (true) {
            var now = api.get(Service.PERSONNEL, address);
            if (!now.path("state").asString().equals("RUNNING")) {
                return now;
            }
            waits.note(what, now.path("done").asInt() + " of " + now.path("rows").asInt());
            TimeUnit.MILLISECONDS.sleep(EVERY_MILLIS);
        }
    }

    private int told(JsonNode ended, String address, Path file)
            throws IOException, InterruptedException {
        out.println(
                "%s: %d written, %d recorded already, %d bad"
                        .formatted(
                                outcome(ended.path("state").asString()),
                                ended.path("written").asInt(),
                                ended.path("known").asInt(),
                                ended.path("bad").asInt()));
        for (var reason : ended.path("reasons")) {
            out.println(
                    "    %6d  %-5s %s"
                            .formatted(
                                    reason.path("count").asInt(),
                                    reason.path("firstCell").asString(""),
                                    reason.path("reason").path("en").asString()));
        }
        if (ended.path("answered").asBoolean()) {
            save(address + "/answer", beside(file));
        }
        return ended.path("reasons").isEmpty() && !isFailed(ended) ? 0 : 1;
    }

    private static boolean isFailed(JsonNode ended) {
        return ended.path("state").asString().equals("FAILED");
    }

    private static String outcome(String state) {
        return switch (state) {
            case "WRITTEN" -> "written";
            case "CHECKED" -> "checked, nothing written; it would be";
            case "NOT_WRITTEN" -> "nothing written because of bad lines; it would be";
            case "REFUSED" -> "nothing written, the list cannot be read";
            default -> "nothing written, personnel could not; see its log";
        };
    }

    private static Path beside(Path file) {
        var name = file.getFileName().toString().replaceFirst("(?i)\\.xlsx$", "");
        return file.resolveSibling(name + "-to-mend.xlsx");
    }

    private int save(String address, Path file) throws IOException, InterruptedException {
        var answer =
                api.send(
                        api.request(Service.PERSONNEL, address)
                                .timeout(LONGEST)
                                .header("Accept", WORKBOOK + ", application/problem+json")
                                .build());
        if (answer.statusCode() != 200) {
            out.println(Refusal.ofFile(answer));
            return 1;
        }
        Files.write(file, answer.body());
        out.println("  " + file);
        return 0;
    }
}
