package vn.canbo.standalone.broker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import vn.canbo.events.Topic;
import vn.canbo.standalone.publisher.Publisher;
import vn.canbo.standalone.publisher.Publishers;

/** Every topic of an instance with what is kept in it (design sections 4 and 5). */
final class Topics {

    private static final short ONE_COPY = 1;
    private static final int OUTSIDE_PARTITIONS = 3;
    private static final Map<String, String> FOR_EVER = Map.of("retention.ms", "-1");

    /** Tombstones stay as long as a reader may be off and find the place where it was. */
    private static final Map<String, String> LATEST =
            Map.of(
                    "cleanup.policy",
                    "compact",
                    "delete.retention.ms",
                    Long.toString(Duration.ofDays(365).toMillis()));

    private static final Map<String, String> THIRTY_DAYS =
            Map.of("retention.ms", Long.toString(Duration.ofDays(30).toMillis()));

    private Topics() {}

    static List<NewTopic> of(Publishers publishers) {
        var topics = new ArrayList<NewTopic>();
        for (var topic : Topic.values()) {
            topics.add(
                    new NewTopic(topic.address(), Topic.PARTITIONS, ONE_COPY).configs(kept(topic)));
        }
        publishers.letIn().forEach(it -> topics.addAll(of(it)));
        return topics;
    }

    static List<NewTopic> of(Publisher publisher) {
        var topics = new ArrayList<NewTopic>();
        topics.add(outside(publisher.topic()));
        topics.add(outside(publisher.outcomesTopic()));
        if (publisher.identity()) {
            topics.add(outside(publisher.identityTopic()));
        }
        return topics;
    }

    private static Map<String, String> kept(Topic topic) {
        return switch (topic) {
            case PERSONNEL, TRAINING, ASSIGNMENT -> FOR_EVER;
            case PERSONNEL_RESTRICTED, REPORTING -> LATEST;
        };
    }

    private static NewTopic outside(String name) {
        return new NewTopic(name, OUTSIDE_PARTITIONS, ONE_COPY).configs(THIRTY_DAYS);
    }
}
