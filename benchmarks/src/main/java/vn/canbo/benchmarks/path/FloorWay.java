package vn.canbo.benchmarks.path;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import vn.canbo.benchmarks.path.OwnerTables.Writer;
import vn.canbo.benchmarks.sink.FlatTable;
import vn.canbo.benchmarks.sink.Floor;
import vn.canbo.benchmarks.sink.Province;
import vn.canbo.benchmarks.stage.ChildJava;
import vn.canbo.benchmarks.stage.Stage;
import vn.canbo.events.ContractJson;

/**
 * One transaction of eight that go on at a time, a relay, Kafka, and a row that is replaced when it
 * is older. Each event has a row of its own, so that of each the time is known.
 */
final class FloorWay implements Way {

    static final String NAME = "floor path";

    static final String WORDS =
            "Floor path: a state row and an outbox row in one transaction on 8 connections, a relay"
                    + " that looks every 5 ms, a row per event.";

    private static final int WRITERS = 8;

    private final Stage stage;
    private final OwnerTables owner;
    private final FlatTable flat;
    private final Floor sink;

    FloorWay(Stage stage) throws SQLException {
        this.stage = stage;
        this.owner = new OwnerTables(stage);
        this.flat = new FlatTable(stage.databases());
        this.sink = new Floor(stage, flat);
        flat.keep();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Running start() throws SQLException, InterruptedException {
        owner.empty();
        sink.prepare();
        stage.groups().put(sink.group(), stage.groups().ends());
        var writers = new LinkedBlockingQueue<Writer>();
        for (var writer = 0; writer < WRITERS; writer++) {
            writers.add(owner.connect());
        }
        var database = owner.database();
        var relay =
                stage.start(
                        "floor-relay",
                        OutboxRelay.class,
                        stage.bootstrapServers(),
                        database.url(),
                        database.app().user(),
                        database.app().password());
        return new Loops(writers, relay, sink.start());
    }

    private final class Loops implements Running {

        private final BlockingQueue<Writer> writers;
        private final ChildJava relay;
        private final ChildJava rows;
        private final Province province = new Province(capacity());
        private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        private final AtomicInteger failed = new AtomicInteger();

        Loops(BlockingQueue<Writer> writers, ChildJava relay, ChildJava rows) {
            this.writers = writers;
            this.relay = relay;
            this.rows = rows;
        }

        @Override
        public int capacity() {
            return 10_000_000;
        }

        @Override
        public void send(int event) {
            threads.execute(() -> write(event));
        }

        private void write(int event) {
            try {
                var writer = writers.take();
                writer.write(
                        event, ContractJson.mapper().writeValueAsBytes(province.verdict(event, 1)));
                writers.add(writer);
            } catch (SQLException _) {
                failed.incrementAndGet();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public long countSeen() throws SQLException {
            relay.requireAlive();
            rows.requireAlive();
            return flat.count();
        }

        @Override
        public long[] seen(int events) throws SQLException {
            var seen = new long[events];
            flat.forEachRow(row -> seen[row.person()] = row.micros());
            return seen;
        }

        @Override
        public List<String> faults() throws SQLException {
            var faults = new ArrayList<String>();
            if (failed.get() > 0) {
                faults.add(failed + " transactions failed");
            }
            var wrong = new AtomicInteger();
            flat.forEachRow(row -> wrong.addAndGet(row.isVerdictOf(1) ? 0 : 1));
            if (wrong.get() > 0) {
                faults.add(wrong + " rows with another verdict");
            }
            return faults;
        }

        @Override
        public void close() {
            threads.shutdownNow();
            rows.close();
            relay.close();
            for (var writer : writers) {
                try {
                    writer.close();
                } catch (SQLException _) {
                    failed.incrementAndGet();
                }
            }
        }
    }
}
