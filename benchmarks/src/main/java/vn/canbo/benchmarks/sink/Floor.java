package vn.canbo.benchmarks.sink;

import vn.canbo.benchmarks.stage.ChildJava;
import vn.canbo.benchmarks.stage.Stage;

/** The bare loop; it takes as many records at once as the product does at most. */
public record Floor(Stage stage, FlatTable table) implements FlatContender {

    public static final String NAME = "floor";

    private static final int BATCH = 2000;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String group() {
        return NAME;
    }

    @Override
    public ChildJava start() {
        var database = table.database();
        return stage.start(
                group(),
                FloorLoop.class,
                stage.bootstrapServers(),
                group(),
                Integer.toString(BATCH),
                database.url(),
                database.app().user(),
                database.app().password());
    }
}
