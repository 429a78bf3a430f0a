package vn.canbo.backing.kafka;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;
import vn.canbo.backing.machine.BackingServiceFailure;

/**
 * Kafka from its own classes: broker and controller in one process. Started with the file that
 * {@link KafkaSettings#writeProperties()} wrote; stops cleanly on SIGTERM.
 */
public final class KafkaNode {

    private static final String CLUSTER_ID = "Y2FuYm8tc3RhbmRhbG9uZQ";
    private static final String JAAS = "listener.name.clients.scram-sha-512.sasl.jaas.config";

    private final KafkaRaftServer server;

    private KafkaNode(KafkaRaftServer server) {
        this.server = server;
    }

    /** Arguments: the properties file. Prints READY when clients may come. */
    public static void main(String... arguments) {
        var node = started(Path.of(arguments[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(node::stop, "kafka-stop"));
        System.out.println("READY");
        node.server.awaitShutdown();
    }

    /** Formats the directory if it is new, then starts. */
    static KafkaNode started(Path propertiesFile) {
        var properties = read(propertiesFile);
        format(propertiesFile, properties);
        var server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
        server.startup();
        return new KafkaNode(server);
    }

    void stop() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path propertiesFile, Properties properties) {
        var arguments =
                new ArrayList<>(
                        List.of(
                                "format",
                                "--ignore-formatted",
                                "-t",
                                CLUSTER_ID,
                                "-c",
                                propertiesFile.toString()));
        var jaas = properties.getProperty(JAAS);
        if (jaas != null) {
            arguments.addAll(List.of("--add-scram", "SCRAM-SHA-512=" + scram(jaas)));
        }
        var said = new ByteArrayOutputStream();
        var status =
                StorageTool.execute(
                        arguments.toArray(String[]::new),
                        new PrintStream(said, true, StandardCharsets.UTF_8));
        if (status != 0) {
            throw new BackingServiceFailure(
                    "Kafka's directory could not be formatted: "
                            + said.toString(StandardCharsets.UTF_8));
        }
    }

    /** {@code ... username="a" password="b";} as {@code [name=a,password=b]}. */
    private static String scram(String jaas) {
        var parts = jaas.split("\"", -1);
        return "[name=" + parts[1] + ",password=" + parts[3] + "]";
    }

    private static Properties read(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
