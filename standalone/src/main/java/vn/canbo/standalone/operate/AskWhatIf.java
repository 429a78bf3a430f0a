package vn.canbo.standalone.operate;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.canbo.standalone.api.ApiClient;
import vn.canbo.standalone.api.Refusal;
import vn.canbo.standalone.pack.PackChoice;
import vn.canbo.standalone.service.Service;

/**
 * {@code packs what-if FILE}: the counts of what a draft would change, the course places it would
 * need, and the first of those who would fall short.
 */
public final class AskWhatIf {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int SHOWN = 20;

    private final ApiClient api;
    private final PrintStream out;

    public AskWhatIf(ApiClient api, PrintStream out) {
        this.api = api;
        this.out = out;
    }

    /** Returns 0 when it was answered, 1 when the draft was refused with all its faults. */
    public int about(Path file, Optional<LocalDate> asOf) throws IOException, InterruptedException {
        var draft = PackChoice.fileAt(file);
        var answer =
                api.send(
                        "POST",
                        Service.PERSONNEL,
                        "/api/v1/standards/what-if" + asOf.map(it -> "?asOf=" + it).orElse(""),
                        "application/yaml; charset=UTF-8",
                        draft.yaml().getBytes(StandardCharsets.UTF_8),
                        LONGEST);
        if (answer.statusCode() >= 300) {
            out.println(Refusal.text(answer));
            return 1;
        }
        show(JSON.readTree(answer.body()));
        return 0;
    }

    private void show(JsonNode found) {
        var totals = found.path("totals");
        out.printf(
                "%s %s, %s: %d people, %d with another verdict; verdicts that become unmet %d,"
                        + " unmet in grace %d, unknown %d, met %d, lapse %d%n",
                found.path("pack").asString(),
                found.path("version").asString(),
                found.path("asOf").asString(),
                totals.path("people").asInt(),
                totals.path("peopleChanged").asInt(),
                totals.path("becomeUnmet").asInt(),
                totals.path("becomeUnmetInGrace").asInt(),
                totals.path("becomeCannotTell").asInt(),
                totals.path("becomeMet").asInt(),
                totals.path("lapse").asInt());
        for (var places : found.path("coursePlaces")) {
            out.printf(
                    "  course places: %d for %s %s%n",
                    places.path("places").asInt(),
                    places.path("criterion").asString(),
                    places.path("level").asString());
        }
        found.path("consequences")
                .valueStream()
                .filter(it -> it.path("result").asString().startsWith("UNMET"))
                .limit(SHOWN)
                .forEach(this::showOne);
    }

    private void showOne(JsonNode one) {
        out.printf(
                "  %s %s %s: %s, asked %s, found %s; %s%s%n",
                one.path("personId").asString(),
                one.path("title").asString(),
                one.path("criterion").asString(),
                one.path("result").asString(),
                one.path("required").asString(),
                one.path("actual").asString("-"),
                one.path("cure").asString(),
                one.path("cureBy").isString() ? " by " + one.path("cureBy").asString() : "");
    }
}
