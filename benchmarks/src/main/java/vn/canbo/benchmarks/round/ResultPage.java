package vn.canbo.benchmarks.round;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.canbo.benchmarks.machine.Conditions;

/**
 * What is told of a run, as Markdown: the ratios, every round, and on which machine.
 *
 * @param name of the file
 * @param command with which it can be run again
 * @param notes what was measured and how it was checked, a line each
 * @param unit of the figures
 */
public record ResultPage(
        String name,
        String title,
        String command,
        Conditions conditions,
        List<String> notes,
        String unit,
        Comparison comparison) {

    private static final Path DIRECTORY = Path.of("benchmarks", "results");

    public ResultPage {
        notes = List.copyOf(notes);
    }

    /** Shows it, keeps it, and ends the process; a later run replaces it, Git keeps the earlier. */
    public void end() throws IOException {
        System.out.println();
        System.out.println(markdown());
        Files.createDirectories(DIRECTORY);
        Files.writeString(DIRECTORY.resolve(name + ".md"), markdown(), StandardCharsets.UTF_8);
        System.exit(comparison.outcome().exitCode());
    }

    String markdown() {
        return """
                # %s, %s

                `./canbo bench %s`: **%s**

                %s
                %s
                * Checked after every turn%s

                ## Goals, ratios within a round: least / middle / greatest
                %s

                ## %s: least / middle / greatest
                %s

                ## Every turn, in its order
                %s
                """
                .formatted(
                        title,
                        conditions.day(),
                        command,
                        comparison.outcome(),
                        bullets(conditions.lines()),
                        bullets(notes),
                        faults(),
                        bullets(comparison.goals()),
                        unit,
                        bullets(comparison.contenders().stream().map(this::figures).toList()),
                        everyTurn());
    }

    private String faults() {
        return comparison.faults().isEmpty()
                ? ": all right."
                : ": **wrong**\n" + bullets(comparison.faults());
    }

    private String figures(String contender) {
        var spread = Spread.of(comparison.figures(contender));
        return String.format(
                Locale.ROOT,
                "%s: %s / %s / %s",
                contender,
                figure(spread.least()),
                figure(spread.median()),
                figure(spread.greatest()));
    }

    private static String figure(double figure) {
        return String.format(Locale.ROOT, figure < 1000 ? "%.1f" : "%,.0f", figure);
    }

    private String everyTurn() {
        return IntStream.range(0, comparison.rounds().size())
                .boxed()
                .flatMap(
                        round ->
                                comparison.rounds().get(round).stream()
                                        .map(turn -> "* round " + (round + 1) + ", " + turn))
                .collect(Collectors.joining("\n"));
    }

    private static String bullets(List<?> items) {
        return items.stream().map(it -> "* " + it).collect(Collectors.joining("\n"));
    }
}
