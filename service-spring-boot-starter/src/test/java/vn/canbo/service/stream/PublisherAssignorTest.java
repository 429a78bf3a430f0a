package vn.canbo.service.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor.GroupSubscription;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor.Subscription;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** Failure F34: a publisher that floods us moves the others as little as can be. */
class PublisherAssignorTest {

    private static final int PARTITIONS = 3;

    @Test
    void all_a_publisher_sends_goes_to_one_consumer() {
        var topics = List.of("ext.xa-01", "ext-identity.xa-01", "ext.xa-02", "ext-identity.xa-02");

        var assigned = assign(topics, "one", "two");

        assertThat(assigned)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "one", all("ext.xa-01", "ext-identity.xa-01"),
                                "two", all("ext.xa-02", "ext-identity.xa-02")));
    }

    @Test
    void publishers_are_dealt_in_turn() {
        var assigned = assign(List.of("ext.e", "ext.b", "ext.a", "ext.d", "ext.c"), "1", "2", "3");

        assertThat(assigned)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "1", all("ext.a", "ext.d"),
                                "2", all("ext.b", "ext.e"),
                                "3", all("ext.c")));
    }

    @Test
    void a_consumer_without_a_publisher_waits_for_one() {
        assertThat(assign(List.of("ext.a"), "one", "two"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("one", all("ext.a"), "two", Set.of()));
        assertThat(assign(List.of(), "one")).containsExactlyEntriesOf(Map.of("one", Set.of()));
    }

    private static Map<String, Set<TopicPartition>> assign(
            List<String> topics, String... consumers) {
        var subscriptions = new HashMap<String, Subscription>();
        Stream.of(consumers).forEach(it -> subscriptions.put(it, new Subscription(topics)));
        return new PublisherAssignor()
                        .assign(clusterWith(topics), new GroupSubscription(subscriptions))
                        .groupAssignment()
                        .entrySet()
                        .stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        it -> Set.copyOf(it.getValue().partitions())));
    }

    private static Cluster clusterWith(List<String> topics) {
        var node = new Node(1, "localhost", 9094);
        var partitions =
                all(topics.toArray(String[]::new)).stream()
                        .map(it -> new PartitionInfo(it.topic(), it.partition(), node, null, null))
                        .toList();
        return new Cluster("c", List.of(node), partitions, Set.of(), Set.of());
    }

    private static Set<TopicPartition> all(String... topics) {
        return Stream.of(topics)
                .flatMap(
                        it ->
                                IntStream.range(0, PARTITIONS)
                                        .mapToObj(n -> new TopicPartition(it, n)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
