package vn.canbo.personnel.dossier;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.canbo.events.code.Category;

/** One row per person: locks them and keeps their category and home; who they are stands sealed. */
@Component
class PersonTable {

    private final JdbcClient jdbc;

    PersonTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean exists(UUID personId) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM person WHERE person_id = :personId)")
                .param("personId", personId)
                .query(Boolean.class)
                .single();
    }

    /** Locks in the order of ids; those that are not registered are left out. */
    List<UUID> lock(Collection<UUID> people) {
        return jdbc.sql(
                        """
                SELECT person_id
                  FROM person
                 WHERE person_id = ANY (:people)
                 ORDER BY person_id
                   FOR NO KEY UPDATE
                """)
                .param("people", people.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** The home unit and the units of posts held on the day or later. */
    List<UUID> unitsOf(UUID personId, LocalDate day) {
        return jdbc.sql(
                        """
                SELECT unit_id
                  FROM post
                 WHERE person_id = :personId
                   AND upper_inf(known)
                   AND holds && daterange(:day, NULL)
                UNION
                SELECT home_unit_id
                  FROM person
                 WHERE person_id = :personId
                   AND home_unit_id IS NOT NULL
                """)
                .param("personId", personId)
                .param("day", day)
                .query(UUID.class)
                .list();
    }

    void changeCategory(UUID personId, Category category) {
        jdbc.sql("UPDATE person SET category = :category WHERE person_id = :personId")
                .param("personId", personId)
                .param("category", category.name())
                .update();
    }

    /**
     * @return the people whose home it was
     */
    List<UUID> moveHome(UUID fromUnitId, UUID toUnitId) {
        return jdbc.sql(
                        """
                UPDATE person
                   SET home_unit_id = :toUnitId
                 WHERE home_unit_id = :fromUnitId
                RETURNING person_id
                """)
                .param("fromUnitId", fromUnitId)
                .param("toUnitId", toUnitId)
                .query(UUID.class)
                .list();
    }
}
