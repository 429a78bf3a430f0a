package vn.canbo.benchmarks.lists;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.canbo.benchmarks.machine.QuietWatch;
import vn.canbo.benchmarks.round.Arguments;
import vn.canbo.benchmarks.round.Claim;
import vn.canbo.benchmarks.round.Comparison;
import vn.canbo.benchmarks.round.Limit;
import vn.canbo.benchmarks.round.Progress;
import vn.canbo.benchmarks.round.ResultPage;
import vn.canbo.benchmarks.round.Rounds;
import vn.canbo.benchmarks.round.Turn;
import vn.canbo.benchmarks.service.Communes;
import vn.canbo.benchmarks.service.FilledPersonnel;
import vn.canbo.benchmarks.sink.Province;
import vn.canbo.benchmarks.stage.Stage;

/** Exit codes as those of every measurement: 0, 1, 2, 3. */
public final class ListsBench {

    private static final Communes COMMUNES = new Communes(40);
    private static final LocalDate FIRST = LocalDate.of(2012, 1, 1);

    private final Stage stage;
    private final Import product;
    private final BareTable floor;
    private final int lines;
    private final Progress progress = new Progress(System.out);
    private int turns;

    private ListsBench(Stage stage, FilledPersonnel personnel, int lines) {
        this.stage = stage;
        this.product = new Import(personnel.door(), personnel.service().address());
        this.floor = new BareTable(stage);
        this.lines = lines;
    }

    /** Whose turn it is with which list. */
    private record Contender(String kind, boolean isProduct) {

        String name() {
            return (isProduct ? "product, " : "floor, ") + kind;
        }
    }

    /** Arguments: lines of a list (1,000), rounds (3). */
    public static void main(String... typed)
            throws IOException, SQLException, InterruptedException, GeneralSecurityException {
        var arguments = new Arguments(typed);
        var lines = arguments.number(0, 1_000);
        var rounds = arguments.number(1, 3);
        var clock = Clock.systemUTC();
        ResultPage page;
        try (var stage = Stage.open(clock);
                var personnel = FilledPersonnel.on(stage, COMMUNES, clock)) {
            personnel.fill(COMMUNES, lines, new Progress(System.out));
            try (var _ = personnel.start()) {
                page = new ListsBench(stage, personnel, lines).run(rounds, clock);
            }
        }
        page.end();
    }

    private ResultPage run(int rounds, Clock clock)
            throws IOException, SQLException, InterruptedException {
        var people = new Contender(ListRows.PEOPLE, true);
        var peopleFloor = new Contender(ListRows.PEOPLE, false);
        var diplomas = new Contender(ListRows.QUALIFICATIONS, true);
        var diplomasFloor = new Contender(ListRows.QUALIFICATIONS, false);
        var all = List.of(people, peopleFloor, diplomas, diplomasFloor);
        product.take(list(ListRows.PEOPLE));
        var told = Rounds.run(all, rounds, this::turn, progress);
        return new ResultPage(
                "lists",
                "Lists: lines of an Excel list taken over in a second",
                "lists %d %d".formatted(lines, rounds),
                stage.conditions(new Province(1).body(), clock),
                List.of(
                        "%,d lines, in %d communes: new people with a post each, and a diploma each of people who are registered. From the first byte handed in until the list is written; one list before, as warm-up."
                                .formatted(lines, COMMUNES.number()),
                        "Floor: the same cells into a table of text by unnest, 500 a commit.",
                        "Of every list that each line was written."),
                "Lines a second",
                new Comparison(
                        told,
                        List.of(
                                new Claim.Ratio(
                                        people.name(), peopleFloor.name(), Limit.atLeast(0.25)),
                                new Claim.Ratio(
                                        diplomas.name(),
                                        diplomasFloor.name(),
                                        Limit.atLeast(0.25)))));
    }

    /** One that never came before. */
    private ListRows list(String kind) {
        turns++;
        return kind.equals(ListRows.PEOPLE)
                ? ListRows.people(turns * lines, lines, COMMUNES)
                : ListRows.qualifications(lines, FIRST.plusDays(turns));
    }

    private Turn turn(Contender contender) throws IOException, SQLException, InterruptedException {
        var list = list(contender.kind());
        var faults = new ArrayList<String>();
        var watch = QuietWatch.begin(stage::processes);
        double perSecond;
        if (contender.isProduct()) {
            var taken = product.take(list);
            perSecond = taken.perSecond();
            if (taken.written() != lines) {
                faults.add(taken.written() + " lines written, " + taken.state());
            }
        } else {
            perSecond = floor.insert(list);
        }
        return new Turn(
                contender.name(),
                perSecond,
                String.format(Locale.ROOT, "%,.0f lines/s", perSecond),
                watch.end(),
                faults);
    }
}
