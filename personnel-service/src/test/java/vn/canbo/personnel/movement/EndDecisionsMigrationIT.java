package vn.canbo.personnel.movement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.canbo.backing.BackingServices;
import vn.canbo.backing.postgres.Database;

/** What the journal knows of decisions that ended posts stands with the posts. */
class EndDecisionsMigrationIT {

    private static final String BEFORE = "202611281415";
    private static final String DECISIONS = "202611281800";
    private static final Database DATABASE =
            BackingServices.shared().postgres().createDatabase("before_end_decisions");
    private static final JdbcClient JDBC = jdbc();
    private static final UUID UNIT = UUID.randomUUID();
    private static final UUID PERSON = UUID.randomUUID();
    private static final UUID ENDED = UUID.randomUUID();
    private static final UUID OPEN = UUID.randomUUID();
    private static final UUID FOLLOWED = UUID.randomUUID();

    @BeforeAll
    static void migrateWhatWasRecorded() {
        migrateTo(BEFORE);
        JDBC.sql("INSERT INTO unit VALUES (?, 'U1', 'COMMUNE', 'GOVERNMENT', '2025-01-01')")
                .param(UNIT)
                .update();
        JDBC.sql(
                        """
                INSERT INTO person (person_id, sealed_identity, citizen_number_index, name_folded, birth_date, sex,
                                    ethnic_minority, religious, party_member, recorded_at)
                VALUES (:person, '', '\\x01', '', '1990-01-01', 'MALE', false, false, false, '2025-01-02')
                """)
                .param("person", PERSON)
                .update();
        post(ENDED, "A", "[2025-01-01,)", "[2025-01-02,2025-06-01)", null);
        post(ENDED, "A", "[2025-01-01,2025-06-30]", "[2025-06-01,)", "RETIRED");
        post(OPEN, "B", "[2025-01-01,)", "[2025-01-02,)", null);
        post(FOLLOWED, "C", "[2025-01-01,2025-06-30]", "[2025-01-02,)", null);
        JDBC.sql(
                        """
                INSERT INTO journal (subject_kind, subject_id, version, type, payload, effective_on, recorded_at, actor,
                                     correlation_id, chain_length)
                VALUES ('person', :person, 1, 'PostEnded', CAST(:payload AS jsonb), '2025-07-01', '2025-06-01', 'test',
                        uuidv7(), 0)
                """)
                .param("person", PERSON.toString())
                .param(
                        "payload",
                        "{\"postId\": \"%s\", \"decisionNumber\": \"5/QĐ\"}".formatted(ENDED))
                .update();
        migrateTo(DECISIONS);
    }

    private static void post(
            UUID post, String title, String holds, String known, @Nullable String reason) {
        JDBC.sql(
                        """
                INSERT INTO post (post_id, person_id, unit_id, title, main, holds, known, end_reason)
                VALUES (:post, :person, :unit, :title, false, CAST(:holds AS daterange), CAST(:known AS tstzrange), :reason)
                """)
                .param("post", post)
                .param("person", PERSON)
                .param("unit", UNIT)
                .param("title", title)
                .param("holds", holds)
                .param("known", known)
                .param("reason", reason)
                .update();
    }

    @Test
    void the_row_that_says_that_the_post_ended_names_the_decision_and_no_other_does() {
        var decided =
                JDBC.sql(
                                """
                SELECT post_id
                  FROM post
                 WHERE end_decision_number = '5/QĐ'
                """)
                        .query((row, _) -> row.getObject("post_id", UUID.class))
                        .list();

        assertThat(decided).containsExactly(ENDED);
        assertThat(
                        JDBC.sql("SELECT count(*) FROM post WHERE end_decision_number IS NULL")
                                .query(Integer.class)
                                .single())
                .isEqualTo(3);
    }

    private static void migrateTo(String version) {
        Flyway.configure()
                .dataSource(DATABASE.url(), DATABASE.owner().user(), DATABASE.owner().password())
                .locations("classpath:db/starter", "classpath:db/migration")
                .placeholders(Map.of("app_role", DATABASE.app().user()))
                .target(version)
                .load()
                .migrate();
    }

    /** The owner, who is bound by row security, with the scope of ourselves. */
    private static JdbcClient jdbc() {
        var settings = new Properties();
        settings.put("user", DATABASE.owner().user());
        settings.put("password", DATABASE.owner().password());
        settings.put("options", "-c canbo.read_units=*");
        return JdbcClient.create(new DriverManagerDataSource(DATABASE.url(), settings));
    }
}
