package vn.canbo.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import vn.canbo.backing.machine.Login;
import vn.canbo.backing.postgres.Database;

class BackingServicesIT {

    private static final BackingServices SERVICES = BackingServices.shared();

    @Test
    void it_is_postgresql_18() throws SQLException {
        try (var connection = connect(SERVICES.database("versioned"), true)) {
            assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(18);
        }
    }

    @Test
    void neither_user_of_a_service_has_any_special_right() throws SQLException {
        var database = SERVICES.database("roles");

        try (var connection = connect(database, false)) {
            assertThat(
                            column(
                                    connection,
                                    """
                    SELECT rolname FROM pg_roles
                     WHERE rolname IN ('roles_owner', 'roles_app')
                       AND NOT (rolsuper OR rolcreatedb OR rolcreaterole OR rolreplication OR rolbypassrls)
                     ORDER BY rolname
                    """))
                    .containsExactly("roles_app", "roles_owner");
            assertThat(
                            column(
                                    connection,
                                    """
                    SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = 'roles'
                    """))
                    .containsExactly("roles_owner");
        }
    }

    @Test
    void the_app_reads_and_writes_what_the_owner_makes_and_makes_nothing_itself()
            throws SQLException {
        var database = SERVICES.database("rights");
        try (var owner = connect(database, true);
                var statement = owner.createStatement()) {
            statement.execute(
                    "CREATE TABLE thing (id bigint GENERATED ALWAYS AS IDENTITY, named text)");
        }

        try (var app = connect(database, false);
                var statement = app.createStatement()) {
            statement.execute("INSERT INTO thing (named) VALUES ('one'), ('two')");
            statement.execute("UPDATE thing SET named = 'first' WHERE named = 'one'");
            statement.execute("DELETE FROM thing WHERE named = 'two'");
            assertThat(column(app, "SELECT named FROM thing")).containsExactly("first");
            assertThatThrownBy(() -> statement.execute("CREATE TABLE own (id bigint)"))
                    .hasMessageContaining("permission denied for schema public");
            assertThatThrownBy(() -> statement.execute("DROP TABLE thing"))
                    .hasMessageContaining("must be owner");
        }
    }

    @Test
    void one_service_cannot_connect_to_the_database_of_another() {
        var mine = SERVICES.database("mine");
        var foreign = SERVICES.database("foreign_one");

        assertThatThrownBy(() -> connect(foreign.url(), mine.app()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void a_wrong_password_is_refused() {
        var database = SERVICES.database("guarded");
        var guessed = Login.generated(database.app().user());

        assertThatThrownBy(() -> connect(database.url(), guessed))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void the_extensions_stand_ready() throws SQLException {
        try (var connection = connect(SERVICES.database("extended"), false)) {
            assertThat(column(connection, "SELECT extname FROM pg_extension"))
                    .contains("btree_gist", "unaccent", "pg_trgm", "pgcrypto");
            assertThat(column(connection, "SELECT unaccent('Nguyễn Đức')"))
                    .containsExactly("Nguyen Duc");
        }
    }

    @Test
    void what_is_committed_is_there_after_the_database_was_away() throws SQLException {
        var database = SERVICES.database("away");
        var port = SERVICES.postgres().port();
        try (var owner = connect(database, true);
                var statement = owner.createStatement()) {
            statement.execute("CREATE TABLE written AS SELECT 7 AS id");
        }

        SERVICES.stopPostgres();
        try {
            assertThatThrownBy(() -> connect(database, false)).isInstanceOf(SQLException.class);
        } finally {
            SERVICES.startPostgres();
        }

        assertThat(SERVICES.postgres().port()).isEqualTo(port);
        try (var app = connect(database, false)) {
            assertThat(column(app, "SELECT id FROM written")).containsExactly("7");
        }
    }

    @Test
    void a_record_goes_through_a_topic_and_no_topic_makes_itself() throws Exception {
        SERVICES.createTopics("round-trip");
        SERVICES.createTopics("round-trip");

        try (var producer =
                new KafkaProducer<>(client(), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("round-trip", "key", "cán bộ")).get();
            assertThat(producer.partitionsFor("round-trip")).hasSize(12);
        }

        try (var consumer =
                new KafkaConsumer<>(reader(), new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("round-trip"));
            var records = consumer.poll(Duration.ofSeconds(20));
            assertThat(records)
                    .extracting(it -> it.key() + it.value())
                    .containsExactly("keycán bộ");
            assertThat(consumer.listTopics()).doesNotContainKey("never-made");
        }
    }

    @Test
    void a_password_never_shows_in_text() {
        var login = Login.generated("someone");

        assertThat(SERVICES.database("shown").toString() + login).doesNotContain(login.password());
        assertThat(login.password().getBytes(StandardCharsets.UTF_8)).hasSizeGreaterThan(30);
    }

    private static Map<String, Object> client() {
        return Map.of("bootstrap.servers", SERVICES.bootstrapServers(), "max.block.ms", 10_000);
    }

    private static Map<String, Object> reader() {
        return Map.of(
                "bootstrap.servers",
                SERVICES.bootstrapServers(),
                "group.id",
                "reader",
                "auto.offset.reset",
                "earliest");
    }

    private static Connection connect(Database database, boolean asOwner) throws SQLException {
        return connect(database.url(), asOwner ? database.owner() : database.app());
    }

    private static Connection connect(String url, Login login) throws SQLException {
        return DriverManager.getConnection(url, login.user(), login.password());
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
