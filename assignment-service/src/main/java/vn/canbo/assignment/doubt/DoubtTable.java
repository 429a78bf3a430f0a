package vn.canbo.assignment.doubt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.canbo.assignment.official.KnownVersion;
import vn.canbo.service.journal.PersonKeys;
import vn.canbo.service.problem.Reason;

/** SQL of the table {@code doubt}: seen by whoever sees the secondment, the sender and the host. */
@Repository
class DoubtTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final PersonKeys keys;

    DoubtTable(JdbcClient jdbc, JsonMapper json, PersonKeys keys) {
        this.jdbc = jdbc;
        this.json = json;
        this.keys = keys;
    }

    Optional<Doubt> find(UUID secondmentId) {
        return jdbc.sql("SELECT * FROM doubt WHERE secondment_id = :secondmentId")
                .param("secondmentId", secondmentId)
                .query((row, _) -> doubt(row))
                .optional();
    }

    /** One that is there keeps its {@code since}. */
    void put(Doubt doubt) {
        jdbc.sql(
                        """
                INSERT INTO doubt (secondment_id, person_id, since, late_facts, reasons)
                VALUES (:secondmentId, :personId, :since, CAST(:lateFacts AS jsonb), :reasons)
                ON CONFLICT (secondment_id) DO UPDATE
                   SET (late_facts, reasons) = (excluded.late_facts, excluded.reasons)
                """)
                .param("secondmentId", doubt.secondmentId())
                .param("personId", doubt.personId())
                .param("since", Timestamp.from(doubt.since()))
                .param("lateFacts", json.writeValueAsString(doubt.lateFacts()))
                .param("reasons", sealed(doubt), Types.BINARY)
                .update();
    }

    /**
     * @return whether there was one
     */
    boolean delete(UUID secondmentId) {
        return jdbc.sql("DELETE FROM doubt WHERE secondment_id = :secondmentId")
                        .param("secondmentId", secondmentId)
                        .update()
                == 1;
    }

    Set<UUID> among(Collection<UUID> secondments) {
        return new HashSet<>(
                jdbc.sql(
                                """
                SELECT secondment_id
                  FROM doubt
                 WHERE secondment_id = ANY (:secondments)
                """)
                        .param("secondments", secondments.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
    }

    /**
     * The longest open first.
     *
     * @param after when the last one of the page before came up, and its id; empty at the beginning
     */
    List<Doubt> list(List<String> after, int most) {
        return jdbc.sql(
                        """
                SELECT *
                  FROM doubt
                 WHERE CAST(:since AS timestamptz) IS NULL
                    OR (since, secondment_id) > (CAST(:since AS timestamptz), CAST(:id AS uuid))
                 ORDER BY since, secondment_id
                 LIMIT :most
                """)
                .param("since", after.size() == 2 ? after.get(0) : null)
                .param("id", after.size() == 2 ? after.get(1) : null)
                .param("most", most)
                .query((row, _) -> doubt(row))
                .list();
    }

    private byte @Nullable [] sealed(Doubt doubt) {
        return keys.sealText(doubt.personId(), json.writeValueAsString(doubt.reasons()));
    }

    private Doubt doubt(ResultSet row) throws SQLException {
        var personId = row.getObject("person_id", UUID.class);
        return new Doubt(
                row.getObject("secondment_id", UUID.class),
                personId,
                row.getTimestamp("since").toInstant(),
                List.of(json.readValue(row.getString("late_facts"), KnownVersion[].class)),
                reasons(keys.openText(personId, row.getBytes("reasons"))));
    }

    private List<Reason> reasons(@Nullable String text) {
        return text == null || text.isEmpty()
                ? List.of()
                : List.of(json.readValue(text, Reason[].class));
    }
}
