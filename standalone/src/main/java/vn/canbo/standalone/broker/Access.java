package vn.canbo.standalone.broker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import vn.canbo.events.Topic;
import vn.canbo.events.reported.PublisherTopic;
import vn.canbo.standalone.publisher.Publisher;
import vn.canbo.standalone.publisher.Publishers;
import vn.canbo.standalone.service.Service;

/**
 * Who may do what at the broker (design sections 4 and 5). Everything that is not listed is
 * refused.
 */
final class Access {

    private final Set<AclBinding> rules = new HashSet<>();

    private Access() {}

    /** The rules of the four services and of all publishers. */
    static Set<AclBinding> of(Publishers publishers) {
        var access = new Access();
        for (var service : Service.values()) {
            access.service(service);
        }
        publishers.letIn().forEach(access::publisher);
        return Set.copyOf(access.rules);
    }

    /** The rules of one publisher. */
    static Set<AclBinding> of(Publisher publisher) {
        var access = new Access();
        access.publisher(publisher);
        return Set.copyOf(access.rules);
    }

    /**
     * A service writes what it owns, whatever the version of the topic ({@code
     * canbo.training.v1g2}), and the outcomes; it reads what the services tell each other and what
     * is reported from outside. Identity is for personnel alone.
     */
    private void service(Service service) {
        var user = service.id();
        for (var topic : Topic.values()) {
            allow(user, AclOperation.READ, family(topic));
            if (topic.owner().equals(service.id())) {
                allow(user, AclOperation.WRITE, family(topic));
            }
        }
        allow(user, AclOperation.READ, topics(PublisherTopic.EVENTS.prefix()));
        allow(user, AclOperation.WRITE, topics(PublisherTopic.OUTCOMES.prefix()));
        if (service == Service.PERSONNEL) {
            allow(user, AclOperation.READ, topics(PublisherTopic.IDENTITY.prefix()));
        }
        allow(user, AclOperation.READ, groups(user));
    }

    /**
     * A publisher writes its own topics and reads what became of its events. What it reported it
     * may read again, as the contract kit does, but no identity: who steals its account gets none.
     */
    private void publisher(Publisher publisher) {
        var user = publisher.publisher();
        allow(user, AclOperation.WRITE, topic(publisher.topic()));
        allow(user, AclOperation.READ, topic(publisher.topic()));
        if (publisher.identity()) {
            allow(user, AclOperation.WRITE, topic(publisher.identityTopic()));
        }
        allow(user, AclOperation.READ, topic(publisher.outcomesTopic()));
        allow(user, AclOperation.READ, groups(user + "."));
    }

    private void allow(String user, AclOperation operation, ResourcePattern what) {
        rules.add(
                new AclBinding(
                        what,
                        new AccessControlEntry(
                                "User:" + user, "*", operation, AclPermissionType.ALLOW)));
    }

    private static ResourcePattern family(Topic topic) {
        return topics(topic.address().replaceFirst("v[0-9]+$", ""));
    }

    private static ResourcePattern topics(String prefix) {
        return new ResourcePattern(ResourceType.TOPIC, prefix, PatternType.PREFIXED);
    }

    private static ResourcePattern topic(String name) {
        return new ResourcePattern(ResourceType.TOPIC, name, PatternType.LITERAL);
    }

    private static ResourcePattern groups(String prefix) {
        return new ResourcePattern(ResourceType.GROUP, prefix, PatternType.PREFIXED);
    }

    /** Everybody who may have an account beside the administrator. */
    static List<String> users(Publishers publishers) {
        var users = new ArrayList<String>();
        for (var service : Service.values()) {
            users.add(service.id());
        }
        publishers.letIn().forEach(publisher -> users.add(publisher.publisher()));
        return users;
    }
}
