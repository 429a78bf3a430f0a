package vn.canbo.standalone.broker;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.TopicExistsException;
import vn.canbo.backing.kafka.KafkaClients;
import vn.canbo.backing.machine.Login;
import vn.canbo.backing.machine.Waiting;
import vn.canbo.standalone.publisher.Publisher;
import vn.canbo.standalone.publisher.Publishers;

/** A running Kafka, brought to the accounts, topics and rules of this instance. */
public final class Broker implements AutoCloseable {

    /** The administrator's account; no service and no publisher has it. */
    public static final String ADMIN = "admin";

    private final Admin admin;

    private Broker(Admin admin) {
        this.admin = admin;
    }

    /** Connects when first used. */
    public static Broker at(String bootstrapServers, Login administrator) {
        var properties = new HashMap<String, Object>(KafkaClients.signingIn(administrator));
        properties.put("bootstrap.servers", bootstrapServers);
        properties.put("request.timeout.ms", 20_000);
        properties.put("default.api.timeout.ms", 60_000);
        return new Broker(Admin.create(properties));
    }

    /** Whether it takes requests now; waits at most ten seconds for an answer. */
    public boolean answers() {
        try {
            var options = new DescribeClusterOptions().timeoutMs(10_000);
            return !admin.describeCluster(options).nodes().get().isEmpty();
        } catch (ExecutionException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Makes what is missing and takes away what is no longer listed; topics are never removed.
     *
     * @param accounts the password of a user; empty for a publisher that alone knows its own
     */
    public void arrange(Publishers publishers, Function<String, Optional<Login>> accounts) {
        create(Topics.of(publishers));
        arrangeUsers(publishers, accounts);
        arrangeRules(Access.of(publishers));
        publishers.letIn().forEach(it -> at(it).limit());
        Waiting.until(
                "Kafka knows its users and rules",
                Duration.ofSeconds(30),
                () -> isArranged(publishers, accounts));
    }

    /** One publisher, step by step. */
    public PublisherAccount at(Publisher publisher) {
        return new PublisherAccount(admin, publisher);
    }

    /** Everybody who has a password. */
    public Set<String> users() {
        return Set.copyOf(done(admin.describeUserScramCredentials().users()));
    }

    private void create(Collection<NewTopic> topics) {
        for (var created : admin.createTopics(topics).values().values()) {
            unlessThere(created);
        }
    }

    private void arrangeUsers(Publishers publishers, Function<String, Optional<Login>> accounts) {
        var changes = new HashMap<String, UserScramCredentialAlteration>();
        for (var user : users()) {
            changes.put(user, PublisherAccount.deletion(user));
        }
        changes.remove(ADMIN);
        for (var user : Access.users(publishers)) {
            accounts.apply(user)
                    .ifPresentOrElse(
                            it -> changes.put(user, PublisherAccount.password(it)),
                            () -> changes.remove(user));
        }
        done(admin.alterUserScramCredentials(List.copyOf(changes.values())).all());
    }

    /** The broker learns of changes a moment after its controller has confirmed them. */
    private boolean isArranged(Publishers publishers, Function<String, Optional<Login>> accounts) {
        var users = new HashSet<>(users());
        users.remove(ADMIN);
        var wanted = Access.users(publishers);
        return wanted.containsAll(users)
                && users.containsAll(
                        wanted.stream().filter(it -> accounts.apply(it).isPresent()).toList())
                && Set.copyOf(done(admin.describeAcls(AclBindingFilter.ANY).values()))
                        .equals(Access.of(publishers));
    }

    private void arrangeRules(Set<AclBinding> wanted) {
        var present = Set.copyOf(done(admin.describeAcls(AclBindingFilter.ANY).values()));
        var obsolete = new HashSet<>(present);
        obsolete.removeAll(wanted);
        if (!obsolete.isEmpty()) {
            done(admin.deleteAcls(obsolete.stream().map(AclBinding::toFilter).toList()).all());
        }
        var missing = new HashSet<>(wanted);
        missing.removeAll(present);
        if (!missing.isEmpty()) {
            done(admin.createAcls(missing).all());
        }
    }

    /** How many records each consumer group has not read yet, by group. */
    public Map<String, Long> lag() {
        return new Lag(admin).byGroup();
    }

    static void unlessThere(KafkaFuture<Void> created) {
        try {
            done(created);
        } catch (IllegalStateException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    static <T> T done(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka refused: " + e.getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Kafka was asked", e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(5));
    }
}
