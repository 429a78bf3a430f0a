package vn.canbo.benchmarks.path;

import java.sql.SQLException;
import java.util.List;

/** From an event to a row. */
interface Way {

    String name();

    /** As it was before the first event; returns when it takes events. */
    Running start() throws SQLException, InterruptedException;

    /** One that takes events, which are numbered from 0 and never repeated. */
    interface Running extends AutoCloseable {

        /** How many different events it can take. */
        int capacity();

        /** Returns without waiting for what becomes of it. */
        void send(int event);

        /** How many have been seen by now. */
        long countSeen() throws SQLException;

        /** When each was seen, in microseconds since 1970; 0 for one that was not. */
        long[] seen(int events) throws SQLException;

        /** What is not as it must be; empty when nothing is. */
        List<String> faults() throws SQLException, InterruptedException;

        @Override
        void close();
    }
}
