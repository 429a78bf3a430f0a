package vn.canbo.training.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.QualificationKind;

/** SQL of the tables {@code course} and {@code class}. */
@Repository
class CourseTable {

    private final JdbcClient jdbc;

    CourseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the code is taken. */
    boolean insert(Course course) {
        var teaches = course.teaches();
        return jdbc.sql(
                                """
                INSERT INTO course (code, name_vi, name_en, subject, kind, level, major_group, serves_titles)
                VALUES (:code, :nameVi, :nameEn, :subject, :kind, :level, :majorGroup, :servesTitles)
                ON CONFLICT DO NOTHING
                """)
                        .param("code", course.code().value())
                        .param("nameVi", course.name().vi())
                        .param("nameEn", course.name().en())
                        .param("subject", course.subject().name())
                        .param("kind", teaches == null ? null : teaches.kind().name())
                        .param("level", teaches == null ? null : teaches.level())
                        .param(
                                "majorGroup",
                                teaches == null || teaches.majorGroup() == null
                                        ? null
                                        : teaches.majorGroup().name())
                        .param("servesTitles", course.servesTitles().toArray(String[]::new))
                        .update()
                == 1;
    }

    Optional<Course> byCode(CourseCode code) {
        return jdbc.sql("SELECT * FROM course WHERE code = :code")
                .param("code", code.value())
                .query(CourseTable::course)
                .optional();
    }

    /** In order of code, those after the given one. */
    List<Course> after(String code, int limit) {
        return jdbc.sql("SELECT * FROM course WHERE code > :code ORDER BY code LIMIT :limit")
                .param("code", code)
                .param("limit", limit)
                .query(CourseTable::course)
                .list();
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

    /** Locked to the end of the transaction, so that its seats are counted by one at a time. */
    Optional<TrainingClass> lockClass(ClassCode code) {
        return jdbc.sql("SELECT * FROM class WHERE code = :code FOR UPDATE")
                .param("code", code.value())
                .query(CourseTable::trainingClass)
                .optional();
    }

    Optional<TrainingClass> classById(UUID classId) {
        return jdbc.sql("SELECT * FROM class WHERE class_id = :classId")
                .param("classId", classId)
                .query(CourseTable::trainingClass)
                .optional();
    }

    /** In order of code, those after the given one. */
    List<TrainingClass> classesAfter(String code, int limit) {
        return jdbc.sql("SELECT * FROM class WHERE code > :code ORDER BY code LIMIT :limit")
                .param("code", code)
                .param("limit", limit)
                .query(CourseTable::trainingClass)
                .list();
    }

    private static Course course(ResultSet row, int number) throws SQLException {
        return new Course(
                new CourseCode(row.getString("code")),
                new Course.Name(row.getString("name_vi"), row.getString("name_en")),
                CourseSubject.valueOf(row.getString("subject")),
                teaches(row),
                Set.of((String[]) row.getArray("serves_titles").getArray()));
    }

    private static @Nullable Teaches teaches(ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        var major = row.getString("major_group");
        return kind == null
                ? null
                : new Teaches(
                        QualificationKind.valueOf(kind),
                        row.getString("level"),
                        major == null ? null : MajorGroup.valueOf(major));
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
