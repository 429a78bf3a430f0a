package vn.canbo.reporting.standing;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.canbo.events.PersonFacts;
import vn.canbo.events.PersonState;
import vn.canbo.service.feed.Columns;
import vn.canbo.service.feed.Forgotten;
import vn.canbo.service.feed.Received;

/** People as coded facts, and of the restricted facts their sex alone: one row per person each. */
@Component
class PersonTable {

    private final JdbcClient jdbc;

    PersonTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Of a withdrawn registration nothing is kept but the key.
     *
     * @return the people whose row was replaced by a newer version
     */
    List<UUID> replace(Collection<Received.Of<PersonState>> people) {
        return jdbc.sql(
                        """
                INSERT INTO person (person_id, category, managed_by, epoch, version)
                SELECT * FROM unnest(CAST(:persons AS uuid[]), CAST(:categories AS text[]), CAST(:managers AS text[]),
                                     CAST(:epochs AS bigint[]), CAST(:versions AS bigint[]))
                ON CONFLICT (person_id) DO UPDATE
                   SET (category, managed_by, epoch, version) =
                       (excluded.category, excluded.managed_by, excluded.epoch, excluded.version)
                 WHERE (person.epoch, person.version) < (excluded.epoch, excluded.version)
                RETURNING person_id
                """)
                .params(
                        Columns.of(people)
                                .with("persons", PersonState::personId)
                                .with("categories", it -> it.withdrawn() ? null : it.category())
                                .with("managers", it -> it.withdrawn() ? null : it.managedBy())
                                .arrays())
                .query(UUID.class)
                .list();
    }

    /** Returns the people of whom nothing newer is known: their key stays. */
    List<UUID> forgetSex(Collection<Forgotten> facts) {
        return jdbc.sql(
                        """
                INSERT INTO person_sex (person_id, sex, epoch, version)
                SELECT person_id, NULL, epoch, version
                  FROM unnest(CAST(:persons AS uuid[]), CAST(:epochs AS bigint[]), CAST(:versions AS bigint[]))
                       AS told (person_id, epoch, version)
                ON CONFLICT (person_id) DO UPDATE
                   SET (sex, epoch, version) = (excluded.sex, excluded.epoch, excluded.version)
                 WHERE (person_sex.epoch, person_sex.version) < (excluded.epoch, excluded.version)
                RETURNING person_id
                """)
                .params(
                        Columns.ofRows(facts)
                                .with("persons", Forgotten::subject)
                                .with("epochs", Forgotten::epoch)
                                .with("versions", Forgotten::sequence)
                                .arrays())
                .query(UUID.class)
                .list();
    }

    /** Returns the people whose row was replaced by a newer version. */
    List<UUID> replaceSex(Collection<Received.Of<PersonFacts>> facts) {
        return jdbc.sql(
                        """
                INSERT INTO person_sex (person_id, sex, epoch, version)
                SELECT * FROM unnest(CAST(:persons AS uuid[]), CAST(:sexes AS text[]), CAST(:epochs AS bigint[]),
                                     CAST(:versions AS bigint[]))
                ON CONFLICT (person_id) DO UPDATE
                   SET (sex, epoch, version) = (excluded.sex, excluded.epoch, excluded.version)
                 WHERE (person_sex.epoch, person_sex.version) < (excluded.epoch, excluded.version)
                RETURNING person_id
                """)
                .params(
                        Columns.of(facts)
                                .with("persons", PersonFacts::personId)
                                .with("sexes", PersonFacts::sex)
                                .arrays())
                .query(UUID.class)
                .list();
    }

    /** Those of whom a registration stands. */
    Set<UUID> known(Collection<UUID> persons) {
        return persons.isEmpty()
                ? Set.of()
                : jdbc.sql(
                                """
                SELECT person_id
                  FROM person
                 WHERE person_id = ANY (CAST(:persons AS uuid[]))
                   AND category IS NOT NULL
                """)
                        .params(Columns.ofRows(persons).with("persons", it -> it).arrays())
                        .query(UUID.class)
                        .set();
    }
}
