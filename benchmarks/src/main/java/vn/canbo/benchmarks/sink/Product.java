package vn.canbo.benchmarks.sink;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.canbo.benchmarks.service.DeliveredService;
import vn.canbo.benchmarks.stage.ChildJava;

/** The reporting service as it is delivered, with its own settings. */
public final class Product implements Contender {

    public static final String NAME = "product";

    /** The figures against the rows, by another statement than those that move them. */
    private static final String DIFFERENCES =
            """
            WITH recounted AS (
                SELECT post_held.unit_id, count(*) AS headcount, count(*) AS posts,
                       count(*) FILTER (WHERE verdict = 'ABOVE') AS above,
                       count(*) FILTER (WHERE verdict = 'MET') AS met,
                       count(*) FILTER (WHERE verdict = 'UNMET_IN_GRACE') AS unmet_in_grace,
                       count(*) FILTER (WHERE verdict = 'UNMET') AS unmet,
                       count(*) FILTER (WHERE verdict = 'CANNOT_TELL') AS cannot_tell
                  FROM post_held
                  JOIN person USING (person_id)
                  JOIN verdict USING (person_id, title)
                 GROUP BY post_held.unit_id
            )
            SELECT count(*)
              FROM recounted
              FULL JOIN unit_counter AS counted USING (unit_id)
             WHERE (counted.headcount, counted.posts, counted.above, counted.met, counted.unmet_in_grace, counted.unmet,
                    counted.cannot_tell, counted.civil_servants, counted.unplaced)
                   IS DISTINCT FROM
                   (recounted.headcount, recounted.posts, recounted.above, recounted.met, recounted.unmet_in_grace,
                    recounted.unmet, recounted.cannot_tell, recounted.headcount, 0)
            """;

    private final DeliveredService reporting;

    public Product(DeliveredService reporting) {
        this.reporting = reporting;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String group() {
        return reporting.name();
    }

    public void keep() throws SQLException {
        reporting.keep();
    }

    @Override
    public void prepare() throws SQLException {
        reporting.bringBack();
    }

    @Override
    public ChildJava start() {
        return reporting.start(List.of());
    }

    @Override
    public List<VerdictRow> rows() throws SQLException {
        try (var connection = reporting.connect()) {
            return VerdictRow.read(
                    connection,
                    """
                    SELECT person_id, verdict, pack_version,
                           (extract(epoch FROM pg_xact_commit_timestamp(xmin)) * 1000000)::bigint
                      FROM verdict
                     WHERE pack_version = '2026.' || version
                    """);
        }
    }

    @Override
    public List<String> faults() throws SQLException {
        var faults = new ArrayList<String>();
        var different = reporting.count(DIFFERENCES);
        if (different > 0) {
            faults.add(different + " units whose figures are not those of a recount");
        }
        var quarantined = reporting.count("SELECT count(*) FROM quarantined_event");
        if (quarantined > 0) {
            faults.add(quarantined + " events in quarantine");
        }
        return faults;
    }
}
