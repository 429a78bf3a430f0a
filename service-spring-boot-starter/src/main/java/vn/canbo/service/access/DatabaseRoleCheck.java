package vn.canbo.service.access;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Row-level security holds only for a user that is neither superuser nor owner of a table nor
 * exempt: a service whose database user is one of these does not start.
 */
final class DatabaseRoleCheck implements SmartInitializingSingleton {

    private final JdbcClient jdbc;

    DatabaseRoleCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var unsafe =
                jdbc.sql(
                                """
                SELECT rolsuper
                       OR rolbypassrls
                       OR EXISTS (SELECT
                                    FROM pg_class
                                    JOIN pg_namespace ON pg_namespace.oid = relnamespace
                                   WHERE pg_has_role(current_user, relowner, 'MEMBER')
                                     AND nspname = 'public')
                  FROM pg_roles
                 WHERE rolname = current_user
                """)
                        .query(Boolean.class)
                        .single();
        if (unsafe) {
            throw new IllegalStateException(
                    "the database user of the service owns tables or is exempt from row-level security: use the app role");
        }
    }
}
