package vn.canbo.training.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.QualificationKind;

/** SQL of the table {@code course}; one that was withdrawn is not found. */
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
                        .param("majorGroup", majorOf(teaches))
                        .param("servesTitles", course.servesTitles().toArray(String[]::new))
                        .update()
                == 1;
    }

    void change(Course corrected) {
        var teaches = corrected.teaches();
        jdbc.sql(
                        """
                UPDATE course
                   SET name_vi = :nameVi, name_en = :nameEn, subject = :subject, kind = :kind, level = :level,
                       major_group = :majorGroup, serves_titles = :servesTitles
                 WHERE code = :code
                """)
                .param("code", corrected.code().value())
                .param("nameVi", corrected.name().vi())
                .param("nameEn", corrected.name().en())
                .param("subject", corrected.subject().name())
                .param("kind", teaches == null ? null : teaches.kind().name())
                .param("level", teaches == null ? null : teaches.level())
                .param("majorGroup", majorOf(teaches))
                .param("servesTitles", corrected.servesTitles().toArray(String[]::new))
                .update();
    }

    void withdraw(CourseCode code, String reason) {
        jdbc.sql("UPDATE course SET withdrawn = :reason WHERE code = :code")
                .param("reason", reason)
                .param("code", code.value())
                .update();
    }

    Optional<Course> byCode(CourseCode code) {
        return jdbc.sql("SELECT * FROM course WHERE code = :code AND withdrawn IS NULL")
                .param("code", code.value())
                .query(CourseTable::course)
                .optional();
    }

    /** As it is until the transaction ends: nobody corrects or withdraws it meanwhile. */
    Optional<Course> hold(CourseCode code) {
        return jdbc.sql("SELECT * FROM course WHERE code = :code AND withdrawn IS NULL FOR SHARE")
                .param("code", code.value())
                .query(CourseTable::course)
                .optional();
    }

    Optional<Course> lock(CourseCode code) {
        return jdbc.sql("SELECT * FROM course WHERE code = :code AND withdrawn IS NULL FOR UPDATE")
                .param("code", code.value())
                .query(CourseTable::course)
                .optional();
    }

    /** Without those that were withdrawn. */
    int classesOf(CourseCode code) {
        return jdbc.sql(
                        """
                SELECT count(*)
                  FROM class
                 WHERE course_code = :code
                   AND withdrawn IS NULL
                """)
                .param("code", code.value())
                .query(Integer.class)
                .single();
    }

    /** By people of every unit. */
    int completionsOf(CourseCode code) {
        return jdbc.sql("SELECT completions_of(:code)")
                .param("code", code.value())
                .query(Integer.class)
                .single();
    }

    /** In order of code, those after the given one. */
    List<Course> after(String code, int limit) {
        return jdbc.sql(
                        """
                SELECT *
                  FROM course
                 WHERE code > :code
                   AND withdrawn IS NULL
                 ORDER BY code
                 LIMIT :limit
                """)
                .param("code", code)
                .param("limit", limit)
                .query(CourseTable::course)
                .list();
    }

    private static Course course(ResultSet row, int number) throws SQLException {
        return new Course(
                new CourseCode(row.getString("code")),
                new Course.Name(row.getString("name_vi"), row.getString("name_en")),
                Course.Subject.valueOf(row.getString("subject")),
                teaches(row),
                Set.of((String[]) row.getArray("serves_titles").getArray()));
    }

    private static @Nullable String majorOf(@Nullable Teaches teaches) {
        var major = teaches == null ? null : teaches.majorGroup();
        return major == null ? null : major.name();
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
}
