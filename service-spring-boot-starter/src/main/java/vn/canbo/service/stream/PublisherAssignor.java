package vn.canbo.service.stream;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.TopicPartition;
import vn.canbo.events.reported.PublisherTopic;

/**
 * Gives all topics of a publisher to one consumer, and the publishers to the consumers in turn:
 * whoever sends too much keeps nobody waiting but those with whom it shares a consumer.
 */
public final class PublisherAssignor implements ConsumerPartitionAssignor {

    @Override
    public String name() {
        return "publisher";
    }

    @Override
    public GroupAssignment assign(Cluster cluster, GroupSubscription group) {
        var assigned = new TreeMap<String, List<TopicPartition>>();
        var topics = new TreeSet<String>();
        group.groupSubscription()
                .forEach(
                        (member, subscription) -> {
                            assigned.put(member, new ArrayList<>());
                            topics.addAll(subscription.topics());
                        });
        var consumers = List.copyOf(assigned.values());
        var turn = 0;
        for (var partitions : byPublisher(topics, cluster).values()) {
            consumers.get(turn++ % consumers.size()).addAll(partitions);
        }
        return new GroupAssignment(
                assigned.entrySet().stream()
                        .collect(toMap(Map.Entry::getKey, it -> new Assignment(it.getValue()))));
    }

    /** In the order of their names. */
    private static Map<String, List<TopicPartition>> byPublisher(
            Set<String> topics, Cluster cluster) {
        return topics.stream()
                .collect(
                        groupingBy(
                                PublisherAssignor::publisher,
                                TreeMap::new,
                                flatMapping(
                                        topic ->
                                                cluster.partitionsForTopic(topic).stream()
                                                        .map(
                                                                it ->
                                                                        new TopicPartition(
                                                                                topic,
                                                                                it.partition())),
                                        toList())));
    }

    private static String publisher(String topic) {
        return PublisherTopic.named(topic).orElseThrow().publisherOf(topic);
    }
}
