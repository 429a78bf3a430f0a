package vn.canbo.benchmarks.path;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.canbo.benchmarks.outside.Ladder;
import vn.canbo.benchmarks.round.Progress;
import vn.canbo.benchmarks.service.Communes;
import vn.canbo.benchmarks.service.DeliveredService;
import vn.canbo.benchmarks.service.FilledPersonnel;
import vn.canbo.benchmarks.service.Publisher;
import vn.canbo.benchmarks.stage.ChildJava;
import vn.canbo.benchmarks.stage.Stage;
import vn.canbo.events.Topic;

/**
 * Two services as they are delivered. People obtain one level after another, so that every event
 * changes a verdict; it is seen when all that personnel told of it is committed by reporting.
 */
final class ProductWay implements Way {

    static final String NAME = "product";

    static final Communes COMMUNES = new Communes(40);

    private final Stage stage;
    private final FilledPersonnel personnel;
    private final DeliveredService reporting;
    private final int people;

    private ProductWay(
            Stage stage, FilledPersonnel personnel, DeliveredService reporting, int people) {
        this.stage = stage;
        this.personnel = personnel;
        this.reporting = reporting;
        this.people = people;
    }

    /**
     * Fills both with as many people as are needed for so many events.
     *
     * @param personnel nobody is in it yet
     */
    static ProductWay filled(Stage stage, FilledPersonnel personnel, int events, Progress progress)
            throws SQLException, InterruptedException {
        var people = Math.ceilDiv(events, Ladder.STEPS.size());
        personnel.fill(COMMUNES, people, progress);
        var reporting = DeliveredService.on(stage, "reporting");
        try (var process = reporting.start(personnel.trust())) {
            reporting.awaitReady(process);
            var told =
                    stage.groups()
                            .ends(
                                    List.of(
                                            Topic.PERSONNEL.address(),
                                            Topic.PERSONNEL_RESTRICTED.address()));
            stage.groups()
                    .awaitTaken(
                            reporting.name(),
                            told,
                            process,
                            left -> progress.show("events not in the views", left, left));
        }
        reporting.keep();
        return new ProductWay(stage, personnel, reporting, people);
    }

    String words() {
        return "Product: %,d people in %d communes, whose levels a publisher reports on its topic."
                .formatted(people, COMMUNES.number());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Running start() throws SQLException, InterruptedException {
        reporting.bringBack();
        try (var connection = reporting.connect();
                var statement = connection.createStatement()) {
            statement.execute("TRUNCATE chain_seen");
        }
        stage.groups().put(reporting.name(), stage.groups().ends());
        var owner = personnel.start();
        var views = reporting.start(personnel.trust());
        reporting.awaitReady(views);
        return new Both(owner, views);
    }

    private final class Both implements Running {

        private final ChildJava owner;
        private final ChildJava views;

        Both(ChildJava owner, ChildJava views) {
            this.owner = owner;
            this.views = views;
        }

        @Override
        public int capacity() {
            return people * Ladder.STEPS.size();
        }

        @Override
        public void send(int event) {
            personnel.publisher().educate(event, people);
        }

        @Override
        public long countSeen() throws SQLException {
            owner.requireAlive();
            views.requireAlive();
            return reporting.count(
                    "SELECT count(*) FROM chain_seen WHERE cardinality(events) >= together");
        }

        @Override
        public long[] seen(int events) throws SQLException {
            var seen = new long[events];
            try (var connection = reporting.connect();
                    var statement = connection.createStatement();
                    var chain =
                            statement.executeQuery(
                                    """
                                    SELECT correlation_id,
                                           (extract(epoch FROM pg_xact_commit_timestamp(xmin)) * 1000000)::bigint
                                      FROM chain_seen
                                     WHERE cardinality(events) >= together
                                    """)) {
                while (chain.next()) {
                    var correlation = chain.getObject(1, UUID.class);
                    if (Publisher.isLevel(correlation)) {
                        seen[Publisher.numberOf(correlation)] = chain.getLong(2);
                    }
                }
            }
            return seen;
        }

        @Override
        public List<String> faults() throws SQLException, InterruptedException {
            var faults = new ArrayList<String>();
            add(
                    faults,
                    personnel
                            .service()
                            .count("SELECT count(*) FROM intake WHERE outcome <> 'ACCEPTED'"),
                    "events were not accepted");
            add(
                    faults,
                    reporting.count("SELECT count(*) FROM quarantined_event"),
                    "events in quarantine");
            add(faults, difference(), "figures are not those of a recount");
            return faults;
        }

        private long difference() throws InterruptedException {
            return personnel
                    .door()
                    .post(
                            reporting.address().resolve("/api/v1/recount"),
                            "application/json",
                            new byte[0])
                    .required("difference")
                    .asLong();
        }

        private static void add(List<String> faults, long count, String what) {
            if (count > 0) {
                faults.add(count + " " + what);
            }
        }

        @Override
        public void close() {
            views.close();
            owner.close();
        }
    }
}
