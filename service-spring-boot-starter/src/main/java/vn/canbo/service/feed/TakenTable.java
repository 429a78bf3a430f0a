package vn.canbo.service.feed;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leaves behind when which events were taken, for who traces one: one row per poll. */
final class TakenTable {

    private final JdbcClient jdbc;

    TakenTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the transaction of the poll: what is not there was not taken. */
    void put(List<UUID> events) {
        if (!events.isEmpty()) {
            jdbc.sql("INSERT INTO taken_batch (events) VALUES (:events)")
                    .param("events", events.toArray(UUID[]::new))
                    .update();
        }
    }
}
