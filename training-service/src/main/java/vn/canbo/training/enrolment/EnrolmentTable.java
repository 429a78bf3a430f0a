package vn.canbo.training.enrolment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.canbo.events.code.EnrolmentStatus;
import vn.canbo.events.code.FundingMode;
import vn.canbo.service.journal.PersonKeys;
import vn.canbo.training.course.CourseCode;

/** SQL of the table {@code enrolment}; only people in the caller's units are seen. */
@Repository
class EnrolmentTable {

    private final JdbcClient jdbc;
    private final PersonKeys keys;

    EnrolmentTable(JdbcClient jdbc, PersonKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    void insert(Enrolment enrolment) {
        jdbc.sql(
                        """
                INSERT INTO enrolment (enrolment_id, person_id, class_id, course_code, funding, status, enrolled_on)
                VALUES (:id, :personId, :classId, :course, :funding, :status, :enrolledOn)
                """)
                .param("id", enrolment.id())
                .param("personId", enrolment.personId())
                .param("classId", enrolment.classId())
                .param("course", enrolment.course().value())
                .param("funding", enrolment.funding().name())
                .param("status", enrolment.status().name())
                .param("enrolledOn", enrolment.enrolledOn())
                .update();
    }

    /** Writes what may change: how it was paid for, when it was and how it ended. */
    void change(Enrolment enrolment) {
        jdbc.sql(
                        """
                UPDATE enrolment
                   SET funding = :funding, status = :status, enrolled_on = :enrolledOn, ended_on = :endedOn, withdrawn = :withdrawn
                 WHERE enrolment_id = :id
                """)
                .param("funding", enrolment.funding().name())
                .param("status", enrolment.status().name())
                .param("enrolledOn", enrolment.enrolledOn())
                .param("endedOn", enrolment.endedOn())
                .param(
                        "withdrawn",
                        keys.sealText(enrolment.personId(), enrolment.withdrawn()),
                        Types.BINARY)
                .param("id", enrolment.id())
                .update();
    }

    Optional<Enrolment> lock(UUID enrolmentId) {
        return jdbc.sql("SELECT * FROM enrolment WHERE enrolment_id = :enrolmentId FOR UPDATE")
                .param("enrolmentId", enrolmentId)
                .query(this::enrolment)
                .optional();
    }

    Optional<Enrolment> find(UUID enrolmentId) {
        return jdbc.sql("SELECT * FROM enrolment WHERE enrolment_id = :enrolmentId")
                .param("enrolmentId", enrolmentId)
                .query(this::enrolment)
                .optional();
    }

    /** The place that a person has or had in a class and did not drop; locked. */
    Optional<Enrolment> lockPlace(UUID classId, UUID personId) {
        return jdbc.sql(
                        """
                SELECT *
                  FROM enrolment
                 WHERE class_id = :classId
                   AND person_id = :personId
                   AND status <> 'DROPPED'
                   AND withdrawn IS NULL
                   FOR UPDATE
                """)
                .param("classId", classId)
                .param("personId", personId)
                .query(this::enrolment)
                .optional();
    }

    /** The places of a person that are neither over nor withdrawn; locked. */
    List<Enrolment> lockGoingOn(UUID personId) {
        return jdbc.sql(
                        """
                SELECT *
                  FROM enrolment
                 WHERE person_id = :personId
                   AND status = 'ENROLLED'
                   AND withdrawn IS NULL
                 ORDER BY enrolment_id
                   FOR UPDATE
                """)
                .param("personId", personId)
                .query(this::enrolment)
                .list();
    }

    /** Asked while the class is locked; counts people of every unit. */
    int seatsTaken(UUID classId) {
        return jdbc.sql("SELECT seats_taken(:classId)")
                .param("classId", classId)
                .query(Integer.class)
                .single();
    }

    /** Newest first. */
    List<Enrolment> of(UUID personId) {
        return jdbc.sql(
                        """
                SELECT *
                  FROM enrolment
                 WHERE person_id = :personId
                 ORDER BY enrolled_on DESC, enrolment_id
                """)
                .param("personId", personId)
                .query(this::enrolment)
                .list();
    }

    private Enrolment enrolment(ResultSet row, int number) throws SQLException {
        var personId = row.getObject("person_id", UUID.class);
        return new Enrolment(
                row.getObject("enrolment_id", UUID.class),
                personId,
                row.getObject("class_id", UUID.class),
                new CourseCode(row.getString("course_code")),
                FundingMode.valueOf(row.getString("funding")),
                EnrolmentStatus.valueOf(row.getString("status")),
                row.getObject("enrolled_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                keys.openText(personId, row.getBytes("withdrawn")));
    }
}
