package vn.canbo.assignment.leaver;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.canbo.events.code.EndReason;

/** Reads which secondments stand of people who left; seen by whoever sees the secondment. */
@Repository
class LeaverTable {

    private static final String[] LEAVING =
            Arrays.stream(EndReason.values())
                    .filter(EndReason::leavesService)
                    .map(Enum::name)
                    .toArray(String[]::new);

    private final JdbcClient jdbc;

    LeaverTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The longest gone first.
     *
     * @param asOf whoever holds a post on the day or later has not left
     * @param after the last day of the last one of the page before, and its id; empty at the
     *     beginning
     */
    List<Leaver> list(LocalDate asOf, List<String> after, int most) {
        return jdbc.sql(
                        """
                SELECT secondment_id, person_id, sender_id, host_id, first_day, last_day, stage = 'ACTIVE' AS started,
                       left_on, left_for AS end_reason
                  FROM secondment
                 CROSS JOIN LATERAL service_left_by(person_id, :asOf, :leaving)
                 WHERE upper_inf(known)
                   AND stage IN ('APPROVED', 'ACTIVE')
                   AND left_on IS NOT NULL
                   AND (CAST(:leftOn AS date) IS NULL
                        OR (left_on, secondment_id) > (CAST(:leftOn AS date), CAST(:id AS uuid)))
                 ORDER BY left_on, secondment_id
                 LIMIT :most
                """)
                .param("asOf", asOf)
                .param("leaving", LEAVING)
                .param("leftOn", after.size() == 2 ? after.get(0) : null)
                .param("id", after.size() == 2 ? after.get(1) : null)
                .param("most", most)
                .query(Leaver.class)
                .list();
    }
}
