package vn.canbo.standalone.operate;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import vn.canbo.standalone.api.ApiClient;
import vn.canbo.standalone.api.Refusal;
import vn.canbo.standalone.service.Service;

/**
 * {@code clock DATE}: moves the legal clock of every service forward; each takes every day in
 * between in its turn.
 */
public final class MoveClock {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final ApiClient api;
    private final PrintStream out;

    public MoveClock(ApiClient api, PrintStream out) {
        this.api = api;
        this.out = out;
    }

    /** Returns 0 if all services stand at the day, otherwise 1. */
    public int to(LocalDate day) throws IOException, InterruptedException {
        var body = "{\"date\":\"%s\"}".formatted(day).getBytes(StandardCharsets.UTF_8);
        var status = 0;
        for (var service : Service.values()) {
            out.print("  " + service.id() + " goes to " + day + " ... ");
            out.flush();
            var answer =
                    api.send("PUT", service, "/api/v1/clock", "application/json", body, LONGEST);
            out.println(answer.statusCode() < 300 ? "done" : Refusal.text(answer));
            status = answer.statusCode() < 300 ? status : 1;
        }
        return status;
    }
}
