package vn.canbo.standalone.broker;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * What consumers have not read yet: the newest offset less the committed one, over all partitions.
 */
final class Lag {

    private final Admin admin;

    Lag(Admin admin) {
        this.admin = admin;
    }

    Map<String, Long> byGroup() {
        var lag = new TreeMap<String, Long>();
        for (var group :
                Broker.done(admin.listGroups(ListGroupsOptions.forConsumerGroups()).all())) {
            lag.put(group.groupId(), of(group));
        }
        return lag;
    }

    private long of(GroupListing group) {
        var committed =
                Broker.done(
                        admin.listConsumerGroupOffsets(group.groupId())
                                .partitionsToOffsetAndMetadata());
        var asked = new HashMap<TopicPartition, OffsetSpec>();
        committed.keySet().forEach(partition -> asked.put(partition, OffsetSpec.latest()));
        var newest = Broker.done(admin.listOffsets(asked).all());
        return newest.entrySet().stream()
                .mapToLong(
                        entry -> entry.getValue().offset() - offset(committed.get(entry.getKey())))
                .sum();
    }

    /** A partition of which nothing was ever committed counts from its beginning. */
    private static long offset(@Nullable OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }
}
