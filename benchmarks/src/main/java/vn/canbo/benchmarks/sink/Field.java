package vn.canbo.benchmarks.sink;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import vn.canbo.benchmarks.round.Progress;
import vn.canbo.benchmarks.service.DeliveredService;
import vn.canbo.benchmarks.stage.Groups;
import vn.canbo.benchmarks.stage.Stage;
import vn.canbo.events.EventType;

/**
 * The product, the floor and the peer, each with the units, people, posts and first verdicts of a
 * province in its rows, to which it is brought back before every turn.
 */
public record Field(List<Contender> contenders) {

    private static final Path PEER =
            Path.of("benchmarks", "peer", "target", "jars").toAbsolutePath();

    private static final int BETWEEN_SIGNS = 10_000;

    public Field {
        contenders = List.copyOf(contenders);
    }

    /** Takes as long as the province is large. */
    public static Field of(Stage stage, Province province, Progress progress)
            throws SQLException, InterruptedException {
        var flat = new FlatTable(stage.databases());
        var product = new Product(DeliveredService.on(stage, "reporting"));
        var floor = new Floor(stage, flat);
        var events = write(stage, province, progress);
        load(stage, floor, events, progress);
        flat.keep();
        load(stage, product, events, progress);
        product.keep();
        return new Field(List.of(product, floor, new Peer(stage, flat, PEER)));
    }

    private static long write(Stage stage, Province province, Progress progress) {
        try (var writer = EventWriter.bulk(stage.bootstrapServers())) {
            var number = 0;
            for (var unit : province.units().toList()) {
                writer.write(EventType.UNIT_ESTABLISHED, unit, 1, number++);
            }
            for (var person = 0; person < province.people(); person++) {
                writer.write(EventType.PERSON_REGISTERED, province.person(person), 1, person);
                writer.write(EventType.POST_TAKEN, province.post(person), 1, person);
                writer.write(EventType.STANDARD_ASSESSED, province.verdict(person, 1), 1, person);
                if (person % BETWEEN_SIGNS == 0) {
                    progress.show("writing people", person, province.people());
                }
            }
            return writer.written();
        }
    }

    private static void load(Stage stage, Contender contender, long events, Progress progress)
            throws InterruptedException {
        stage.groups().put(contender.group(), Groups.begins());
        try (var process = contender.start()) {
            Taking.await(contender, process, stage, stage.groups().ends(), events, progress);
        }
    }
}
