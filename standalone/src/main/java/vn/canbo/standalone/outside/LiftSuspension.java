package vn.canbo.standalone.outside;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import vn.canbo.standalone.api.ApiClient;
import vn.canbo.standalone.api.Refusal;
import vn.canbo.standalone.service.Service;

/** {@code publisher lift}: every service that suspended a publisher lets it in again. */
public final class LiftSuspension {

    /** Those that answer for events from outside. */
    static final List<Service> OWNERS =
            List.of(Service.PERSONNEL, Service.TRAINING, Service.ASSIGNMENT);

    private static final int NOT_SUSPENDED_HERE = 422;

    private final ApiClient api;
    private final PrintStream out;

    public LiftSuspension(ApiClient api, PrintStream out) {
        this.api = api;
        this.out = out;
    }

    /** Returns 0 if it was suspended somewhere and is let in everywhere, otherwise 1. */
    public int run(String name, String reason) throws IOException, InterruptedException {
        var lifted = 0;
        var failed = 0;
        for (var service : OWNERS) {
            var answer =
                    api.command(
                            service,
                            "/api/v1/publishers/" + name + "/lift",
                            Map.of("reason", reason));
            if (answer.statusCode() == 200) {
                out.printf("  %s lets %s in again%n", service.id(), name);
                lifted++;
            } else if (answer.statusCode() != NOT_SUSPENDED_HERE) {
                out.printf("  %s: %s%n", service.id(), Refusal.text(answer));
                failed++;
            }
        }
        if (lifted == 0 && failed == 0) {
            out.printf("%s is suspended nowhere.%n", name);
        }
        return lifted > 0 && failed == 0 ? 0 : 1;
    }
}
