package vn.canbo.benchmarks.sink;

import java.sql.SQLException;
import java.util.List;

/** One whose rows are the flat table and nothing else. */
interface FlatContender extends Contender {

    FlatTable table();

    @Override
    default void prepare() throws SQLException {
        table().bringBack();
    }

    @Override
    default List<VerdictRow> rows() throws SQLException {
        return table().rows();
    }

    @Override
    default List<String> faults() {
        return List.of();
    }
}
