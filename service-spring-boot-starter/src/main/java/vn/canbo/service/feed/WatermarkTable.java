package vn.canbo.service.feed;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.canbo.service.feed.EventReading.Settled;

/** Up to when each partition of each topic was read. */
final class WatermarkTable {

    private final JdbcClient jdbc;

    WatermarkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A watermark never goes back: an older one, read again, changes nothing. */
    void put(List<Settled> settled) {
        if (settled.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                INSERT INTO watermark (topic, partition, owner, settled_to)
                SELECT topic, partition, min(owner), max(settled_to)
                  FROM unnest(CAST(:topics AS text[]), CAST(:partitions AS integer[]), CAST(:owners AS text[]),
                              CAST(:settledTo AS timestamptz[])) AS told (topic, partition, owner, settled_to)
                 GROUP BY topic, partition
                 ORDER BY topic, partition
                ON CONFLICT (topic, partition) DO UPDATE
                   SET settled_to = greatest(watermark.settled_to, excluded.settled_to)
                """)
                .param("topics", settled.stream().map(Settled::topic).toArray(String[]::new))
                .param(
                        "partitions",
                        settled.stream().map(Settled::partition).toArray(Integer[]::new))
                .param("owners", settled.stream().map(Settled::owner).toArray(String[]::new))
                .param(
                        "settledTo",
                        settled.stream()
                                .map(it -> it.settledTo().toString())
                                .toArray(String[]::new))
                .update();
    }
}
