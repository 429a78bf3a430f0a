package vn.canbo.standalone.operate;

import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.canbo.standalone.api.ApiClient;
import vn.canbo.standalone.api.Refusal;
import vn.canbo.standalone.service.Service;

/**
 * {@code resend SERVICE [SUBJECT]}: the service sends the newest state of its things again; of all
 * of them part by part, so that what happens meanwhile is not held up.
 */
public final class Resend {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ApiClient api;
    private final PrintStream out;

    public Resend(ApiClient api, PrintStream out) {
        this.api = api;
        this.out = out;
    }

    /**
     * Returns 0 if something is sent again, 1 if the service refused or never told anything of it.
     */
    public int of(String name, Optional<UUID> subject) throws IOException, InterruptedException {
        var service = Service.named(name);
        if (service.isEmpty()) {
            out.println("There is no service " + name);
            return 1;
        }
        var asked = new LinkedHashMap<String, Object>();
        subject.ifPresent(it -> asked.put("subject", it));
        var things = 0;
        while (true) {
            var answer = api.command(service.get(), "/api/v1/publications/resend", asked);
            if (answer.statusCode() >= 300) {
                out.println("  " + name + ": " + Refusal.text(answer));
                return 1;
            }
            var part = JSON.readTree(answer.body());
            things += part.path("things").asInt();
            JsonNode last = part.path("last");
            if (!last.isObject()) {
                out.println("  " + name + " sends " + things + " things again");
                return things > 0 ? 0 : 1;
            }
            asked.put("after", last);
        }
    }
}
