package vn.canbo.backing;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * One PostgreSQL and one Kafka for all tests of a process, gone when it ends. The system property
 * {@code canbo.backing} chooses between binaries of this machine ({@code local}, the default) and
 * {@code containers}.
 */
public final class BackingServices {

    private final Postgres postgres;
    private final Kafka kafka;
    private final Map<String, Database> databases = new ConcurrentHashMap<>();

    private BackingServices() {
        var way = System.getProperty("canbo.backing", "local");
        switch (way) {
            case "local" -> {
                var mine = TestDirectories.mine();
                postgres =
                        Postgres.local(
                                new PostgresSettings(
                                        mine.resolve("postgres"),
                                        TestDirectories.binaries(),
                                        0,
                                        false,
                                        null));
                kafka = Kafka.local(mine.resolve("kafka"));
            }
            case "containers" -> {
                postgres = Postgres.container();
                kafka = Kafka.container();
            }
            default ->
                    throw new IllegalArgumentException(
                            "canbo.backing is local or containers, not " + way);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "backing-services-stop"));
    }

    /** Starts both on the first call. */
    public static BackingServices shared() {
        return Shared.ONLY;
    }

    /** The database of one service, made on the first call; the same for every later caller. */
    public Database database(String service) {
        return databases.computeIfAbsent(service, postgres::createDatabase);
    }

    /** For a test that needs a database of its own or looks at the server itself. */
    public Postgres postgres() {
        return postgres;
    }

    /** Host and port of Kafka. */
    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** Makes the topics with twelve partitions each; one that exists stays as it is. */
    public void createTopics(String... names) {
        kafka.createTopics(names);
    }

    /** Makes the topics as described; one that exists stays as it is. */
    public void createTopics(Collection<NewTopic> topics) {
        kafka.createTopics(topics);
    }

    /** Takes the database away: open connections break, new ones are refused, the data stays. */
    public void stopPostgres() {
        postgres.stop();
    }

    /** Brings the database back on the same port with the same data. */
    public void startPostgres() {
        postgres.start();
    }

    private void close() {
        kafka.close();
        postgres.close();
        TestDirectories.removeMine();
    }

    /** Made when first asked for, once, whoever asks. */
    private static final class Shared {
        private static final BackingServices ONLY = new BackingServices();
    }
}
