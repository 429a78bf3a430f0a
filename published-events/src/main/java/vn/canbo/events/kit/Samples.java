package vn.canbo.events.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.canbo.events.ContractJson;
import vn.canbo.events.reported.ReportedType;

/** The golden sample of each type that may be reported, for those who begin. */
final class Samples {

    /** All of them, as the kit reads them. */
    static final String TOGETHER = "events.jsonl";

    private Samples() {}

    /**
     * Writes each in a file of its own, and all as lines of one.
     *
     * @return how many
     * @throws IOException also when one of the files is there already
     */
    static int writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        var lines = new ArrayList<String>();
        for (var type : ReportedType.values()) {
            var sample = of(type);
            writeNew(folder.resolve(type.type() + ".json"), List.of(sample.strip()));
            lines.add(ContractJson.mapper().readTree(sample).toString());
        }
        writeNew(folder.resolve(TOGETHER), lines);
        return lines.size();
    }

    private static void writeNew(Path file, List<String> lines) throws IOException {
        Files.write(file, lines, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    private static String of(ReportedType type) throws IOException {
        var file = "/vn/canbo/events/sample/" + type.type() + ".json";
        try (var stream = Objects.requireNonNull(Samples.class.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), UTF_8);
        }
    }
}
