package vn.canbo.personnel.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.canbo.backing.BackingServices;
import vn.canbo.backing.postgres.Database;

/** What the journal knows of categories and homes becomes periods, known since it was recorded. */
class PersonPeriodsMigrationIT {

    private static final String BEFORE = "202611281001";
    private static final String PERIODS = "202611281002";
    private static final Database DATABASE =
            BackingServices.shared().postgres().createDatabase("before_person_periods");
    private static final JdbcClient JDBC = jdbc();
    private static final String WORKER = "NON_SPECIALISED_WORKER";
    private static final String CIVIL_SERVANT = "CIVIL_SERVANT";
    private static final UUID OLD = UUID.randomUUID();
    private static final UUID NEW = UUID.randomUUID();
    private static final UUID MERGED = UUID.randomUUID();
    private static final UUID TWICE = UUID.randomUUID();
    private static final UUID EARLIER = UUID.randomUUID();

    @BeforeAll
    static void migrateWhatWasRecorded() {
        migrateTo(BEFORE);
        unit(OLD);
        unit(NEW);
        registered(MERGED, WORKER, NEW);
        homeChanged(MERGED, "2025-07-01", "2025-07-10");

        registered(TWICE, CIVIL_SERVANT, OLD);
        recruited(TWICE, "2025-01-10", "2025-01-10", true);
        categoryChanged(TWICE, CIVIL_SERVANT, "2025-01-10", "2025-01-10");
        tell(TWICE, "PostWithdrawn", "{}", "2025-03-01", "2025-03-01");
        categoryChanged(TWICE, WORKER, "2025-03-01", "2025-03-01");
        recruited(TWICE, "2025-06-01", "2025-06-01", false);
        categoryChanged(TWICE, CIVIL_SERVANT, "2025-06-01", "2025-06-01");

        registered(EARLIER, CIVIL_SERVANT, OLD);
        recruited(EARLIER, "2025-05-10", "2025-05-02", false);
        categoryChanged(EARLIER, CIVIL_SERVANT, "2025-05-10", "2025-05-10");
        migrateTo(PERIODS);
    }

    @Test
    void people_of_a_merged_unit_were_at_home_there_before_and_nothing_else_was_known() {
        assertThat(home(MERGED, "2025-06-30", "infinity")).isEqualTo(OLD);
        assertThat(home(MERGED, "2025-07-01", "infinity")).isEqualTo(NEW);
        assertThat(home(MERGED, "2025-07-01", "2025-07-09")).isEqualTo(OLD);
        assertThat(category(MERGED, "2025-07-01", "infinity")).isEqualTo(WORKER);
    }

    @Test
    void a_withdrawn_recruitment_was_believed_and_is_no_longer() {
        assertThat(category(TWICE, "2025-02-01", "2025-02-01")).isEqualTo(CIVIL_SERVANT);
        assertThat(category(TWICE, "2025-02-01", "2025-03-02")).isEqualTo(WORKER);
        assertThat(category(TWICE, "2025-05-31", "infinity")).isEqualTo(WORKER);
        assertThat(category(TWICE, "2025-06-01", "infinity")).isEqualTo(CIVIL_SERVANT);
    }

    @Test
    void a_recruitment_whose_day_was_corrected_holds_from_the_right_day_on() {
        assertThat(category(EARLIER, "2025-05-01", "infinity")).isEqualTo(WORKER);
        assertThat(category(EARLIER, "2025-05-02", "infinity")).isEqualTo(CIVIL_SERVANT);
        assertThat(category(EARLIER, "2025-05-10", "2025-05-09")).isEqualTo(WORKER);
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

    private static void unit(UUID unit) {
        JDBC.sql("INSERT INTO unit VALUES (?, ?, 'COMMUNE', 'GOVERNMENT', '2025-01-01')")
                .params(unit, unit.toString())
                .update();
    }

    /** As a worker in the old unit, with what the row says today. */
    private static void registered(UUID person, String category, UUID home) {
        JDBC.sql(
                        """
                INSERT INTO person (person_id, sealed_identity, citizen_number_index, name_folded, birth_date, sex,
                                    ethnic_minority, religious, party_member, category, managed_by, home_unit_id, recorded_at)
                VALUES (:person, '', decode(replace(:person::text, '-', ''), 'hex'), '', '1990-01-01', 'MALE',
                        false, false, false, :category, 'COMMUNE', :home, '2025-01-02')
                """)
                .param("person", person)
                .param("category", category)
                .param("home", home)
                .update();
        var registered = "{\"category\": \"%s\", \"homeUnitId\": \"%s\"}".formatted(WORKER, OLD);
        tell(person, "PersonRegistered", registered, "2025-01-02", "2025-01-02");
    }

    /** On the day that was said first, and as corrected since. */
    private static void recruited(UUID person, String first, String day, boolean withdrawn) {
        var post = UUID.randomUUID();
        JDBC.sql(
                        """
                INSERT INTO recruitment (post_id, person_id, effective_on, degree, grade, age, withdrawn, recorded_at,
                                         category_before)
                VALUES (:post, :person, CAST(:day AS date), 'UNIVERSITY', 'GOOD', 35, :withdrawn, CAST(:first AS timestamptz),
                        :before)
                """)
                .param("post", post)
                .param("person", person)
                .param("day", day)
                .param("first", first)
                .param("withdrawn", withdrawn)
                .param("before", WORKER)
                .update();
        var payload = "{\"post\": {\"postId\": \"%s\"}}".formatted(post);
        tell(person, "CivilServantRecruited", payload, first, first);
    }

    private static void categoryChanged(UUID person, String category, String day, String recorded) {
        var payload = "{\"category\": \"%s\"}".formatted(category);
        tell(person, "CategoryChanged", payload, day, recorded);
    }

    private static void homeChanged(UUID person, String day, String recorded) {
        var payload = "{\"homeUnitId\": \"%s\"}".formatted(NEW);
        tell(person, "HomeUnitChanged", payload, day, recorded);
    }

    /** What is told of a person on one day belongs to one command. */
    private static void tell(
            UUID person, String type, String payload, String day, String recorded) {
        JDBC.sql(
                        """
                INSERT INTO journal (subject_kind, subject_id, version, type, payload, effective_on, recorded_at, actor,
                                     correlation_id, chain_length)
                SELECT 'person', :person, count(*) + 1, :type, CAST(:payload AS jsonb), CAST(:day AS date),
                       CAST(:recorded AS timestamptz), 'test', CAST(md5(:person || :recorded) AS uuid), 0
                  FROM journal
                 WHERE subject_id = :person
                """)
                .param("person", person.toString())
                .param("type", type)
                .param("payload", payload)
                .param("day", day)
                .param("recorded", recorded)
                .update();
    }

    private static String category(UUID person, String day, String knownAt) {
        return period(person, day, knownAt).category();
    }

    private static UUID home(UUID person, String day, String knownAt) {
        return period(person, day, knownAt).homeUnitId();
    }

    private static Period period(UUID person, String day, String knownAt) {
        return JDBC.sql(
                        """
                SELECT category, home_unit_id
                  FROM person_period
                 WHERE person_id = :person
                   AND holds @> CAST(:day AS date)
                   AND known @> CAST(:knownAt AS timestamptz)
                """)
                .param("person", person)
                .param("day", day)
                .param("knownAt", knownAt)
                .query(Period.class)
                .single();
    }

    private record Period(String category, UUID homeUnitId) {}
}
