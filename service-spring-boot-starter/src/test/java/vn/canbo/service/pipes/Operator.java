package vn.canbo.service.pipes;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.cloud.stream.binding.BindingsLifecycleController.State;
import vn.canbo.backing.kafka.Kafka;
import vn.canbo.service.stream.StreamSettings;
import vn.canbo.service.testing.Api;

/** Does to Kafka and to the consumers what an operator does, and sees what an operator sees. */
class Operator implements AutoCloseable {

    /** The two consumers of the small service. */
    enum Reader {
        FEED(StreamSettings.CANBO, "training"),
        INTAKE(StreamSettings.EXT, "training-intake");

        private final String binding;
        private final String group;

        Reader(String binding, String group) {
            this.binding = binding;
            this.group = group;
        }
    }

    private final Kafka kafka;
    private final Admin admin;
    private final BindingsLifecycleController bindings;
    private final MeterRegistry meters;
    private final Api api;

    Operator(Kafka kafka, BindingsLifecycleController bindings, MeterRegistry meters, Api api) {
        this.kafka = kafka;
        this.admin =
                Admin.create(Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers()));
        this.bindings = bindings;
        this.meters = meters;
        this.api = api;
    }

    /** Whether the alarm is raised for this consumer: its gauge, and the health of the service. */
    boolean isAlarmed(Reader reader) {
        var stopped = meters.get("consumer.stopped").tag("binding", reader.binding).gauge().value();
        return stopped == 1 && !isHealthy();
    }

    boolean isHealthy() {
        return api.get("", "/actuator/health").status() == 200;
    }

    void stop(Reader reader) {
        bindings.changeState(reader.binding, State.STOPPED);
    }

    /** Also after it stopped by itself. */
    void start(Reader reader) {
        awaitLeft(reader);
        bindings.changeState(reader.binding, State.STOPPED);
        bindings.changeState(reader.binding, State.STARTED);
    }

    /** As Kafka's own tool does it. */
    void setOffsets(Reader reader, String topic, OffsetSpec to) {
        awaitLeft(reader);
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        got(admin.listOffsets(each(topic, _ -> to)).all())
                .forEach((at, found) -> offsets.put(at, new OffsetAndMetadata(found.offset())));
        got(admin.alterConsumerGroupOffsets(reader.group, offsets).all());
    }

    /** As retention does: everything that stands on the topic now is gone. */
    void deleteRecords(String topic) {
        got(admin.deleteRecords(each(topic, _ -> RecordsToDelete.beforeOffset(-1))).all());
    }

    void makeAnew(String topic) {
        var old = idOf(topic);
        got(admin.deleteTopics(List.of(topic)).all());
        kafka.createTopics(topic);
        Awaitility.await().ignoreExceptions().until(() -> !idOf(topic).equals(old));
    }

    private String idOf(String topic) {
        return only(got(admin.describeTopics(List.of(topic)).allTopicNames())).topicId().toString();
    }

    private void awaitLeft(Reader reader) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () ->
                                only(got(admin.describeConsumerGroups(List.of(reader.group)).all()))
                                        .members()
                                        .isEmpty());
    }

    private static <T> Map<TopicPartition, T> each(
            String topic, Function<TopicPartition, T> value) {
        return IntStream.range(0, Kafka.PARTITIONS)
                .mapToObj(it -> new TopicPartition(topic, it))
                .collect(Collectors.toMap(it -> it, value));
    }

    private static <T> T only(Map<String, T> one) {
        return one.values().iterator().next();
    }

    private static <T> T got(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
