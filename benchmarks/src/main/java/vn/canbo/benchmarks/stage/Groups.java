package vn.canbo.benchmarks.stage;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownMemberIdException;
import vn.canbo.backing.machine.BackingServiceFailure;
import vn.canbo.backing.machine.Waiting;
import vn.canbo.events.Topic;

/** Where a consumer group begins, and how much of a topic is before it. */
public final class Groups {

    private static final Duration LONGEST_LEAVE = Duration.ofSeconds(60);
    private static final Duration LONGEST_STANDSTILL = Duration.ofSeconds(90);
    private static final long BETWEEN_LOOKS_MILLIS = 200;

    private final Admin admin;

    Groups(Admin admin) {
        this.admin = admin;
    }

    /** The end of every internal topic now. */
    public Map<TopicPartition, Long> ends() throws InterruptedException {
        return ends(Arrays.stream(Topic.values()).map(Topic::address).toList());
    }

    /** The end of these topics now. */
    public Map<TopicPartition, Long> ends(Collection<String> topics) throws InterruptedException {
        var latest =
                get(admin.describeTopics(topics).allTopicNames()).values().stream()
                        .flatMap(
                                it ->
                                        it.partitions().stream()
                                                .map(of -> partition(it.name(), of.partition())))
                        .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
        var ends = new HashMap<TopicPartition, Long>();
        get(admin.listOffsets(latest).all()).forEach((at, end) -> ends.put(at, end.offset()));
        return ends;
    }

    /** The begin of every internal topic. */
    public static Map<TopicPartition, Long> begins() {
        return Arrays.stream(Topic.values())
                .flatMap(it -> partitions(it).stream())
                .collect(Collectors.toMap(Function.identity(), _ -> 0L));
    }

    /** Puts a group there, as soon as its last member is gone. */
    public void put(String group, Map<TopicPartition, Long> offsets) {
        var positions = new HashMap<TopicPartition, OffsetAndMetadata>();
        offsets.forEach((at, offset) -> positions.put(at, new OffsetAndMetadata(offset)));
        Waiting.until("nobody reads as " + group, LONGEST_LEAVE, () -> isPut(group, positions));
    }

    /** How many records before these ends a group has not yet taken and committed. */
    public long left(String group, Map<TopicPartition, Long> ends) throws InterruptedException {
        var committed = get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        return ends.entrySet().stream()
                .mapToLong(
                        it ->
                                it.getValue()
                                        - Optional.ofNullable(committed.get(it.getKey()))
                                                .map(OffsetAndMetadata::offset)
                                                .orElse(0L))
                .sum();
    }

    /**
     * Returns when it has taken everything before these ends.
     *
     * @param process that reads as this group
     * @param left is told how much is left
     */
    public void awaitTaken(
            String group, Map<TopicPartition, Long> ends, ChildJava process, LongConsumer left)
            throws InterruptedException {
        var least = Long.MAX_VALUE;
        var moved = System.nanoTime();
        for (var now = left(group, ends); now > 0; now = left(group, ends)) {
            left.accept(now);
            process.requireAlive();
            if (now < least) {
                least = now;
                moved = System.nanoTime();
            }
            if (System.nanoTime() - moved > LONGEST_STANDSTILL.toNanos()) {
                throw new BackingServiceFailure(group + " stands still with " + now + " left");
            }
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        }
        left.accept(0);
    }

    private boolean isPut(String group, Map<TopicPartition, OffsetAndMetadata> positions) {
        try {
            admin.alterConsumerGroupOffsets(group, positions).all().get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownMemberIdException) {
                return false;
            }
            throw new BackingServiceFailure(group + " could not be put anywhere", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackingServiceFailure("interrupted", e);
        }
    }

    private static List<TopicPartition> partitions(Topic topic) {
        return IntStream.range(0, Topic.PARTITIONS)
                .mapToObj(it -> partition(topic.address(), it))
                .toList();
    }

    private static TopicPartition partition(String topic, int number) {
        return new TopicPartition(topic, number);
    }

    private static <T> T get(KafkaFuture<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new BackingServiceFailure("Kafka does not answer", e);
        }
    }
}
