package vn.canbo.training.vacancy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.canbo.events.code.QualificationKind;

/** Reads the tables {@code class} and {@code course} and counts the seats taken. */
@Repository
class VacancyTable {

    private final JdbcClient jdbc;

    VacancyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those that begin first come first.
     *
     * @param levels of courses wanted, on the scale of the kind
     * @param title only courses that serve it (QN-4); absent for all
     */
    List<Vacancy> on(
            LocalDate day,
            QualificationKind kind,
            List<String> levels,
            @Nullable String title,
            int limit) {
        return jdbc.sql(
                        """
                SELECT class.class_id, class.code AS class_code, course.code AS course_code, course.name_vi, course.name_en,
                       course.kind, course.level, class.provider, class.first_day, class.last_day, seat.free AS free_seats
                  FROM class
                  JOIN course ON course.code = class.course_code
                 CROSS JOIN LATERAL (SELECT class.seats - seats_taken(class.class_id) AS free) AS seat
                 WHERE course.kind = :kind
                   AND course.level = ANY (:levels)
                   AND (course.serves_titles = '{}' OR CAST(:title AS text) IS NULL OR :title = ANY (course.serves_titles))
                   AND class.withdrawn IS NULL
                   AND course.withdrawn IS NULL
                   AND class.last_day >= :day
                   AND seat.free > 0
                 ORDER BY class.first_day, class.code
                 LIMIT :limit
                """)
                .param("day", day)
                .param("kind", kind.name())
                .param("levels", levels.toArray(String[]::new))
                .param("title", title)
                .param("limit", limit)
                .query(Vacancy.class)
                .list();
    }
}
