package vn.canbo.personnel.whatif;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose dossiers, and the facts of which units, this transaction may read. */
@Component
class ReachTable {

    private final JdbcClient jdbc;

    ReachTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Registered people, in the order of their ids. */
    List<UUID> people() {
        return jdbc.sql(
                        """
                        SELECT person_id
                          FROM person
                         WHERE withdrawn_at IS NULL
                         ORDER BY person_id
                        """)
                .query(UUID.class)
                .list();
    }

    /** Those merged into one in scope too; empty when no unit limits it. */
    Optional<Set<UUID>> units() {
        return jdbc.sql("SELECT readable_units_of_posts()")
                .query((row, _) -> Optional.ofNullable(row.getArray(1)).map(ReachTable::ids))
                .single();
    }

    private static Set<UUID> ids(java.sql.Array array) {
        try {
            return Set.of((UUID[]) array.getArray());
        } catch (java.sql.SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
