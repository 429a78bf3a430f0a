package vn.canbo.assignment.start;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which decided secondments are to start, and which starts wait (table {@code start_waiting}). */
@Repository
class StartTable {

    private final JdbcClient jdbc;

    StartTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Decided ones whose first day has come, in the order in which people are locked. */
    List<UUID> toStartOn(LocalDate day) {
        return jdbc.sql(
                        """
                SELECT secondment_id
                  FROM secondment
                 WHERE upper_inf(known)
                   AND stage = 'APPROVED'
                   AND first_day <= :day
                 ORDER BY person_id, secondment_id
                """)
                .param("day", day)
                .query(UUID.class)
                .list();
    }

    /** Those among them that wait until what is known about the person is current. */
    List<UUID> waitingToStartOn(LocalDate day) {
        return jdbc.sql(
                        """
                SELECT secondment_id
                  FROM start_waiting
                  JOIN secondment USING (secondment_id)
                 WHERE upper_inf(known)
                   AND stage = 'APPROVED'
                   AND first_day <= :day
                 ORDER BY secondment_id
                """)
                .param("day", day)
                .query(UUID.class)
                .list();
    }

    /**
     * @return whether it did not wait before
     */
    boolean waitToStart(UUID secondmentId) {
        return jdbc.sql(
                                """
                INSERT INTO start_waiting (secondment_id)
                VALUES (:secondmentId)
                ON CONFLICT DO NOTHING
                """)
                        .param("secondmentId", secondmentId)
                        .update()
                == 1;
    }

    void waitNoLongerToStart(UUID secondmentId) {
        jdbc.sql("DELETE FROM start_waiting WHERE secondment_id = :secondmentId")
                .param("secondmentId", secondmentId)
                .update();
    }

    /** Those that somebody started, corrected or withdrew while they waited. */
    void forgetWhatNeedsNoStart() {
        jdbc.sql(
                        """
                DELETE FROM start_waiting
                 WHERE NOT EXISTS (SELECT
                                     FROM secondment
                                    WHERE secondment.secondment_id = start_waiting.secondment_id
                                      AND upper_inf(known)
                                      AND stage = 'APPROVED')
                """)
                .update();
    }
}
