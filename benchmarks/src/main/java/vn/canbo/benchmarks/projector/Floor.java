package vn.canbo.benchmarks.projector;

import java.sql.SQLException;
import java.util.List;
import vn.canbo.benchmarks.stage.ChildJava;
import vn.canbo.benchmarks.stage.Stage;

/**
 * The bare loop.
 *
 * @param batch the most records it takes at once
 */
record Floor(Stage stage, FlatTable table, int batch) implements Contender {

    static final int LARGE_BATCH = 2000;

    /** As many as the product takes at once. */
    static final int SMALL_BATCH = 500;

    static String name(int batch) {
        return "floor, batch " + batch;
    }

    @Override
    public String name() {
        return name(batch);
    }

    @Override
    public String group() {
        return "floor-" + batch;
    }

    @Override
    public void prepare() throws SQLException {
        table.bringBack();
    }

    @Override
    public ChildJava start() {
        var database = table.database();
        return stage.start(
                group(),
                FloorLoop.class,
                stage.bootstrapServers(),
                group(),
                Integer.toString(batch),
                database.url(),
                database.app().user(),
                database.app().password());
    }

    @Override
    public List<VerdictRow> rows() throws SQLException {
        return table.rows();
    }

    @Override
    public List<String> faults() {
        return List.of();
    }
}
