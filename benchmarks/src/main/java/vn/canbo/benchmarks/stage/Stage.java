package vn.canbo.benchmarks.stage;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import vn.canbo.backing.kafka.KafkaNode;
import vn.canbo.backing.kafka.KafkaSettings;
import vn.canbo.backing.machine.BackingServiceFailure;
import vn.canbo.backing.machine.Directories;
import vn.canbo.backing.machine.Ports;
import vn.canbo.backing.machine.Waiting;
import vn.canbo.backing.postgres.Postgres;
import vn.canbo.backing.postgres.PostgresSettings;
import vn.canbo.benchmarks.machine.Conditions;
import vn.canbo.events.Topic;

/** PostgreSQL and Kafka of one run, empty at its begin and gone at its end. */
public final class Stage implements AutoCloseable {

    /** Written to the server's own file, for it has to be started again with them. */
    private static final Map<String, String> SETTINGS =
            Map.of(
                    "shared_buffers", "512MB",
                    "max_wal_size", "4GB",
                    "track_commit_timestamp", "on");

    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    private static final Path DIRECTORY = Path.of(".canbo", "bench", "run").toAbsolutePath();

    private final Path directory;
    private final InstantSource system;
    private final PostgresSettings storage;
    private final Postgres postgres;
    private final ChildJava broker;
    private final String bootstrapServers;
    private final Admin admin;
    private final List<ChildJava> children = new CopyOnWriteArrayList<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    private Stage(Path directory, PostgresSettings storage, InstantSource system)
            throws SQLException {
        this.directory = directory;
        this.storage = storage;
        this.system = system;
        postgres = Postgres.local(storage);
        for (var setting : SETTINGS.entrySet()) {
            databases()
                    .execute(
                            "ALTER SYSTEM SET "
                                    + setting.getKey()
                                    + " = '"
                                    + setting.getValue()
                                    + "'");
        }
        postgres.stop();
        postgres.start();
        var kafka =
                new KafkaSettings(
                        directory.resolve("kafka"), Ports.free(), Ports.free(), Optional.empty());
        bootstrapServers = kafka.bootstrapServers();
        broker = start("kafka", KafkaNode.class, kafka.writeProperties().toString());
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    /** Removes first and at the end what it keeps below the checkout; the logs stay beside it. */
    public static Stage open(InstantSource system) throws SQLException, InterruptedException {
        var directory = DIRECTORY;
        var storage =
                new PostgresSettings(
                        directory.resolve("postgres"),
                        directory.resolveSibling("postgres-programs"),
                        0,
                        true,
                        logs(directory).resolve("postgres.log"));
        onlyRun(directory);
        storage.stopLeftover();
        Directories.delete(directory);
        Directories.delete(logs(directory));
        Directories.createPrivately(directory);
        Directories.createPrivately(logs(directory));
        var stage = new Stage(directory, storage, system);
        Runtime.getRuntime().addShutdownHook(new Thread(stage::close, "stage-close"));
        stage.awaitBroker();
        stage.createTopics();
        return stage;
    }

    /** Held until this process ends: a second run beside would spoil both. */
    private static void onlyRun(Path directory) {
        try {
            Directories.createPrivately(requireNonNull(directory.getParent()));
            var lock =
                    FileChannel.open(
                            directory.resolveSibling("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                throw new IllegalStateException("another measurement is running");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitBroker() {
        Waiting.until(
                "Kafka is ready; see " + log("kafka"),
                LONGEST_START,
                () -> {
                    broker.requireAlive();
                    return broker.hasSaid("READY");
                });
    }

    private void createTopics() throws InterruptedException {
        createTopics(Arrays.stream(Topic.values()).map(Topic::address).toList(), Topic.PARTITIONS);
    }

    public void createTopics(Collection<String> names, int partitions) throws InterruptedException {
        try {
            admin.createTopics(
                            names.stream()
                                    .map(it -> new NewTopic(it, partitions, (short) 1))
                                    .toList())
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new BackingServiceFailure("topics could not be made", e);
        }
    }

    /** A class that comes with this process, in one of its own. */
    public ChildJava start(String name, Class<?> main, String... arguments) {
        return start(name, ChildJava.ours(main, arguments));
    }

    /**
     * @param name of the log
     * @param program class path or jar, main class and arguments
     */
    public ChildJava start(String name, List<String> program) {
        var child = ChildJava.start(program, log(name), system);
        children.add(child);
        return child;
    }

    public Databases databases() {
        return new Databases(postgres);
    }

    public Groups groups() {
        return new Groups(admin);
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    /**
     * What the machine can do, with these servers.
     *
     * @param body of an event
     */
    public Conditions conditions(byte[] body, Clock clock) throws IOException, SQLException {
        try (var connection = databases().connect("postgres")) {
            return Conditions.of(directory, body, connection, ChildJava.FLAGS, clock);
        }
    }

    public Path directory() {
        return directory;
    }

    public ProcessHandle broker() {
        return broker.handle();
    }

    /** The server; its sessions are its children. */
    public ProcessHandle postgres() {
        return storage.process().orElseThrow();
    }

    /** This process with Kafka and whatever it started, and PostgreSQL, which is no child of it. */
    public Collection<ProcessHandle> processes() {
        return new ArrayList<>(List.of(ProcessHandle.current(), postgres()));
    }

    /** Also when somebody interrupts the run; a second time it does nothing. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            admin.close(Duration.ofSeconds(5));
            children.reversed().forEach(ChildJava::close);
            postgres.close();
            Directories.delete(directory);
        }
    }

    private Path log(String name) {
        return logs(directory).resolve(name + ".log");
    }

    private static Path logs(Path directory) {
        return directory.resolveSibling(directory.getFileName() + "-logs");
    }
}
