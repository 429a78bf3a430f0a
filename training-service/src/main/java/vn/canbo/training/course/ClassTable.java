package vn.canbo.training.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.canbo.training.course.CourseRules.ClassUse;

/** SQL of the table {@code class}; one that was withdrawn is not found. */
@Repository
class ClassTable {

    private final JdbcClient jdbc;

    ClassTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the code is taken. */
    boolean insert(TrainingClass opened) {
        return jdbc.sql(
                                """
                INSERT INTO class (class_id, code, course_code, provider, first_day, last_day, seats)
                VALUES (:classId, :code, :courseCode, :provider, :firstDay, :lastDay, :seats)
                ON CONFLICT DO NOTHING
                """)
                        .param("classId", opened.id())
                        .param("code", opened.code().value())
                        .param("courseCode", opened.course().value())
                        .param("provider", opened.provider())
                        .param("firstDay", opened.firstDay())
                        .param("lastDay", opened.lastDay())
                        .param("seats", opened.seats())
                        .update()
                == 1;
    }

    void change(TrainingClass corrected) {
        jdbc.sql(
                        """
                UPDATE class
                   SET provider = :provider, first_day = :firstDay, last_day = :lastDay, seats = :seats
                 WHERE class_id = :classId
                """)
                .param("classId", corrected.id())
                .param("provider", corrected.provider())
                .param("firstDay", corrected.firstDay())
                .param("lastDay", corrected.lastDay())
                .param("seats", corrected.seats())
                .update();
    }

    void withdraw(UUID classId, String reason) {
        jdbc.sql("UPDATE class SET withdrawn = :reason WHERE class_id = :classId")
                .param("reason", reason)
                .param("classId", classId)
                .update();
    }

    /** Locked to the end of the transaction, so that its seats are counted by one at a time. */
    Optional<TrainingClass> lock(ClassCode code) {
        return jdbc.sql("SELECT * FROM class WHERE code = :code AND withdrawn IS NULL FOR UPDATE")
                .param("code", code.value())
                .query(ClassTable::trainingClass)
                .optional();
    }

    Optional<TrainingClass> lock(UUID classId) {
        return jdbc.sql(
                        "SELECT * FROM class WHERE class_id = :classId AND withdrawn IS NULL FOR UPDATE")
                .param("classId", classId)
                .query(ClassTable::trainingClass)
                .optional();
    }

    /** Locked to the end of the transaction, also one that was withdrawn. */
    Optional<TrainingClass> lockAlsoWithdrawn(UUID classId) {
        return jdbc.sql("SELECT * FROM class WHERE class_id = :classId FOR UPDATE")
                .param("classId", classId)
                .query(ClassTable::trainingClass)
                .optional();
    }

    /** What people of every unit did in it; asked while the class is locked. */
    ClassUse useOf(UUID classId) {
        return jdbc.sql("SELECT enrolments, seats_taken, first_completion FROM use_of(:classId)")
                .param("classId", classId)
                .query(
                        (row, _) ->
                                new ClassUse(
                                        row.getInt("enrolments"),
                                        row.getInt("seats_taken"),
                                        row.getObject("first_completion", LocalDate.class)))
                .single();
    }

    Optional<TrainingClass> byId(UUID classId) {
        return jdbc.sql("SELECT * FROM class WHERE class_id = :classId AND withdrawn IS NULL")
                .param("classId", classId)
                .query(ClassTable::trainingClass)
                .optional();
    }

    /** In order of code, those after the given one. */
    List<TrainingClass> after(String code, int limit) {
        return jdbc.sql(
                        """
                SELECT *
                  FROM class
                 WHERE code > :code
                   AND withdrawn IS NULL
                 ORDER BY code
                 LIMIT :limit
                """)
                .param("code", code)
                .param("limit", limit)
                .query(ClassTable::trainingClass)
                .list();
    }

    private static TrainingClass trainingClass(ResultSet row, int number) throws SQLException {
        return new TrainingClass(
                row.getObject("class_id", UUID.class),
                new ClassCode(row.getString("code")),
                new CourseCode(row.getString("course_code")),
                row.getString("provider"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getInt("seats"));
    }
}
