package vn.canbo.benchmarks.sink;

import java.sql.SQLException;
import java.util.List;
import vn.canbo.benchmarks.stage.ChildJava;

/** One that takes the updates of verdicts from Kafka into PostgreSQL. */
public interface Contender {

    String name();

    /** Its consumer group: it begins where this is put, and is done when this has nothing left. */
    String group();

    /** Brings its rows to where they were before the first update. */
    void prepare() throws SQLException;

    ChildJava start();

    /** After the last update: everybody's row. */
    List<VerdictRow> rows() throws SQLException;

    /** What else of it is not as it must be; empty when nothing is. */
    List<String> faults() throws SQLException;
}
