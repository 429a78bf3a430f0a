package vn.canbo.assignment.doubt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.canbo.assignment.doubt.Decided.Judgement;
import vn.canbo.assignment.eligibility.Planned;
import vn.canbo.assignment.eligibility.Term;
import vn.canbo.assignment.official.KnownVersion;

/** Reads from the table {@code secondment} what stands decided and what it rested on. */
@Repository
class DecidedTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DecidedTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Those of the people about whom something was decided, in the order of their ids. */
    List<UUID> peopleAmong(Collection<UUID> people) {
        return jdbc.sql(
                        """
                SELECT DISTINCT person_id
                  FROM secondment
                 WHERE person_id = ANY (:people)
                   AND upper_inf(known)
                   AND stage NOT IN ('PROPOSED', 'WITHDRAWN')
                 ORDER BY person_id
                """)
                .param("people", people.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    List<Decided> of(UUID personId) {
        return jdbc.sql(
                        """
                SELECT secondment_id, person_id, sender_id, host_id, first_day, last_day, proposed_on, decided_on
                  FROM secondment
                 WHERE person_id = :personId
                   AND upper_inf(known)
                   AND stage NOT IN ('PROPOSED', 'WITHDRAWN')
                 ORDER BY secondment_id
                """)
                .param("personId", personId)
                .query((row, _) -> decided(row))
                .list();
    }

    private Decided decided(ResultSet row) throws SQLException {
        var secondmentId = row.getObject("secondment_id", UUID.class);
        return new Decided(
                secondmentId,
                row.getObject("person_id", UUID.class),
                row.getObject("sender_id", UUID.class),
                new Planned(
                        new Term(
                                row.getObject("first_day", LocalDate.class),
                                row.getObject("last_day", LocalDate.class)),
                        row.getObject("host_id", UUID.class),
                        row.getObject("proposed_on", LocalDate.class),
                        row.getObject("decided_on", LocalDate.class)),
                judgementsOf(secondmentId));
    }

    /**
     * A correction is judged as the decision itself, and takes the place of what was judged of it
     * before. The start and extensions stand beside, unless it put the start off: then they never
     * were.
     */
    private List<Judgement> judgementsOf(UUID secondmentId) {
        return jdbc.sql(
                        """
                WITH judgement AS (
                    SELECT coalesce(judged_on, decided_on) AS judged_on, rests_on, stage, lower(known) AS made,
                           stage = 'APPROVED' OR change_reason IS NOT NULL AS of_decision
                      FROM secondment
                     WHERE secondment_id = :secondmentId
                       AND stage <> 'PROPOSED'
                       AND rests_on <> '[]')
                SELECT *
                  FROM judgement
                 WHERE made = (SELECT max(made) FROM judgement WHERE of_decision)
                    OR NOT of_decision
                       AND made > (SELECT max(made) FROM judgement WHERE stage = 'APPROVED')
                 ORDER BY made
                """)
                .param("secondmentId", secondmentId)
                .query(
                        (row, _) ->
                                new Judgement(
                                        row.getBoolean("of_decision"),
                                        row.getObject("judged_on", LocalDate.class),
                                        List.of(
                                                json.readValue(
                                                        row.getString("rests_on"),
                                                        KnownVersion[].class))))
                .list();
    }
}
