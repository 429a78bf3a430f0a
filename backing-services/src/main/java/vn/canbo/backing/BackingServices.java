package vn.canbo.backing;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.NewTopic;
import vn.canbo.backing.kafka.Kafka;
import vn.canbo.backing.postgres.Database;
import vn.canbo.backing.postgres.Postgres;
import vn.canbo.backing.postgres.PostgresSettings;

/**
 * One PostgreSQL and one Kafka for all tests of a process, gone when it ends. The system property
 * {@code canbo.backing} chooses between binaries of this machine ({@code local}, the default) and
 * {@code containers}.
 */
public final class BackingServices {

    private static final boolean IN_CONTAINERS = inContainers();

    private final Path directory;
    private final Postgres postgres;
    private final Kafka kafka;
    private final AtomicInteger kafkas = new AtomicInteger();
    private final Map<String, Database> databases = new ConcurrentHashMap<>();

    private BackingServices() {
        directory = TestDirectories.mine();
        postgres =
                IN_CONTAINERS
                        ? Postgres.container()
                        : Postgres.local(PostgresSettings.forTests(directory.resolve("postgres")));
        kafka = startKafka("kafka");
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

    /**
     * Starts a second Kafka, which the caller closes: for a test whose events would harm the other
     * tests of its process, or theirs it.
     */
    public Kafka ownKafka() {
        return startKafka("kafka-" + kafkas.incrementAndGet());
    }

    /** The Kafka that all tests share. */
    public Kafka kafka() {
        return kafka;
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

    private Kafka startKafka(String name) {
        return IN_CONTAINERS ? Kafka.container() : Kafka.local(directory.resolve(name));
    }

    private static boolean inContainers() {
        var way = System.getProperty("canbo.backing", "local");
        return switch (way) {
            case "local" -> false;
            case "containers" -> true;
            default ->
                    throw new IllegalArgumentException(
                            "canbo.backing is local or containers, not " + way);
        };
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
