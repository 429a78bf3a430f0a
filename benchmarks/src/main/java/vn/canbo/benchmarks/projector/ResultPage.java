package vn.canbo.benchmarks.projector;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.canbo.benchmarks.machine.Calibration;
import vn.canbo.benchmarks.round.Outcome;
import vn.canbo.benchmarks.stage.ChildJava;

/** What is told of a run, as Markdown: every round, then the middle, and on which machine. */
record ResultPage(
        String machine,
        Calibration calibration,
        String day,
        Province province,
        Schedule schedule,
        Backlog backlog,
        Comparison comparison) {

    Outcome outcome() {
        return comparison.outcome();
    }

    /** One file for a number of people: a later run replaces it, and Git keeps the earlier one. */
    Path write(Path directory) throws IOException {
        Files.createDirectories(directory);
        return Files.writeString(
                directory.resolve("projector-" + province.people() + ".md"),
                markdown(),
                StandardCharsets.UTF_8);
    }

    String markdown() {
        return """
                # Projector: Kafka to committed rows, %s

                `./canbo bench projector %d %d %d`: **%s**

                * %s
                * %s
                * Java flags of everybody: `%s`
                * %,d people in %,d communes, one post each; %,d verdicts renewed, %.0f bytes on average without headers, 12
                  partitions. The figure counts from the moment at which every partition has come to the last %,d updates.
                * Rows, sum of versions, each verdict and each figure of a unit were checked after every turn%s

                ## Ratio within a round: least / middle / greatest
                %s

                ## Events a second: least / middle / greatest
                %s

                ## Every turn, in its order
                %s

                ## Memory after the last event (PSS, greatest of the rounds), and start to first events (middle)
                %s
                """
                .formatted(
                        day,
                        province.people(),
                        schedule.updates(),
                        comparison.rounds().size(),
                        outcome(),
                        machine,
                        calibration,
                        String.join(" ", ChildJava.FLAGS),
                        province.people(),
                        province.communes(),
                        schedule.updates(),
                        backlog.meanBytes(),
                        province.people(),
                        faults(),
                        bullets(comparison.goals()),
                        bullets(comparison.contenders().stream().map(this::rates).toList()),
                        everyTurn(),
                        bullets(comparison.contenders().stream().map(this::memory).toList()));
    }

    /** One turn in one line. */
    static String words(Turn turn) {
        return turn.faults().isEmpty()
                ? String.format(
                        Locale.ROOT,
                        "%s: %,.0f/s over %,d events; %s",
                        turn.contender(),
                        turn.throughput().perSecond(),
                        turn.throughput().events(),
                        turn.quiet())
                : turn.contender() + ": no figure, " + String.join("; ", turn.faults());
    }

    private String faults() {
        return comparison.faults().isEmpty()
                ? ": all right."
                : ": **wrong**\n" + bullets(comparison.faults());
    }

    private String rates(String contender) {
        var spread = comparison.perSecond(contender);
        return String.format(
                Locale.ROOT,
                "%s: %,.0f / %,.0f / %,.0f",
                contender,
                spread.least(),
                spread.median(),
                spread.greatest());
    }

    private String everyTurn() {
        return IntStream.range(0, comparison.rounds().size())
                .boxed()
                .flatMap(
                        round ->
                                comparison.rounds().get(round).stream()
                                        .map(turn -> "* round " + (round + 1) + ", " + words(turn)))
                .collect(Collectors.joining("\n"));
    }

    private String memory(String contender) {
        var turns = comparison.turnsOf(contender);
        var starts = turns.stream().mapToLong(Turn::startMillis).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "%s: %,d MB; PostgreSQL %,d MB, Kafka %,d MB; %.1f s",
                contender,
                most(turns, Turn::megabytes),
                most(turns, Turn::postgresMegabytes),
                most(turns, Turn::brokerMegabytes),
                starts[starts.length / 2] / 1000.0);
    }

    private static long most(List<Turn> turns, ToLongFunction<Turn> megabytes) {
        return turns.stream().mapToLong(megabytes).max().orElseThrow();
    }

    private static String bullets(List<?> items) {
        return items.stream().map(it -> "* " + it).collect(Collectors.joining("\n"));
    }
}
