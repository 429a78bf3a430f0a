package vn.canbo.assignment.eligibility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the decided secondments of a person from the table {@code secondment}. */
@Repository
class StayTable {

    private final JdbcClient jdbc;

    StayTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Every one, also those between units that the caller may not see: a rule must not pass because
     * somebody else's decision is out of sight.
     */
    List<Stay> of(UUID personId) {
        return jdbc.sql(
                        """
                SELECT secondment_id, host_id, first_day, last_day, ended_on, stage = 'ACTIVE' AS running
                  FROM decided_secondments_of(:personId)
                """)
                .param("personId", personId)
                .query(StayTable::stay)
                .list();
    }

    private static Stay stay(ResultSet row, int number) throws SQLException {
        return new Stay(
                row.getObject("secondment_id", UUID.class),
                row.getObject("host_id", UUID.class),
                new Term(
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)),
                row.getObject("ended_on", LocalDate.class),
                row.getBoolean("running"));
    }
}
