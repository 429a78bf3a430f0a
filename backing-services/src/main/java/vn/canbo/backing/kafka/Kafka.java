package vn.canbo.backing.kafka;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import vn.canbo.backing.machine.BackingServiceFailure;

/** A running Kafka of one node without automatic topics, open to every local client: for tests. */
public sealed interface Kafka extends AutoCloseable permits LocalKafka, ContainerKafka {

    /** How many partitions a topic of the product has (design section 4). */
    int PARTITIONS = 12;

    /** In this process, from Kafka's own classes, with an empty directory that goes on close. */
    static Kafka local(Path directory) {
        return LocalKafka.started(directory);
    }

    /** In a container of the image {@code apache/kafka:4.3.1}. */
    static Kafka container() {
        return ContainerKafka.started();
    }

    /** Host and port. */
    String bootstrapServers();

    @Override
    void close();

    /** Makes the topics with twelve partitions each; one that exists stays as it is. */
    default void createTopics(String... names) {
        createTopics(
                Arrays.stream(names)
                        .map(name -> new NewTopic(name, Optional.of(PARTITIONS), Optional.empty()))
                        .toList());
    }

    /** Makes the topics as described; one that exists stays as it is. */
    default void createTopics(Collection<NewTopic> topics) {
        try (var admin =
                Admin.create(
                        Map.<String, Object>of(
                                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
            admin.createTopics(topics).values().forEach(Kafka::await);
        }
    }

    private static void await(String topic, KafkaFuture<Void> created) {
        try {
            created.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new BackingServiceFailure(
                        "The topic " + topic + " could not be made: " + e.getMessage(), e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackingServiceFailure(
                    "Interrupted while the topic " + topic + " was made", e);
        }
    }
}
