package vn.canbo.standalone.operate;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import vn.canbo.standalone.api.ApiClient;
import vn.canbo.standalone.api.Refusal;
import vn.canbo.standalone.service.Service;
import vn.canbo.standalone.up.Waits;

/** {@code import units FILE.csv}: gives the official list of units to personnel. */
public final class ImportUnits {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final ApiClient api;
    private final PrintStream out;

    public ImportUnits(ApiClient api, PrintStream out) {
        this.api = api;
        this.out = out;
    }

    /** Returns 0 if every row was taken, 1 if the file was refused with all reasons. */
    public int from(Path file) throws Exception {
        if (!Files.isReadable(file)) {
            out.println("There is no readable file " + file);
            return 1;
        }
        var lines = Files.readString(file).lines().count();
        try (var waits = new Waits(out)) {
            var answer =
                    waits.during("%d lines of %s".formatted(lines, file.getFileName()), sent(file));
            out.println(answer.statusCode() < 300 ? answer.body() : Refusal.text(answer));
            return answer.statusCode() < 300 ? 0 : 1;
        }
    }

    private Callable<HttpResponse<String>> sent(Path file) throws IOException {
        var rows = Files.readAllBytes(file);
        return () ->
                api.send(
                        "POST",
                        Service.PERSONNEL,
                        "/api/v1/units/import",
                        "text/csv; charset=UTF-8",
                        rows,
                        LONGEST);
    }
}
