package vn.canbo.standalone.broker;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.jspecify.annotations.Nullable;
import vn.canbo.backing.machine.Login;
import vn.canbo.backing.machine.Waiting;
import vn.canbo.standalone.publisher.Publisher;

/** One publisher at Kafka. Each step may be repeated and returns when the broker goes by it. */
public final class PublisherAccount {

    private static final int ITERATIONS = 4096;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Admin admin;
    private final Publisher publisher;

    PublisherAccount(Admin admin, Publisher publisher) {
        this.admin = admin;
        this.publisher = publisher;
    }

    public void makeTopics() {
        admin.createTopics(Topics.of(publisher)).values().values().forEach(Broker::unlessThere);
    }

    /** What it may write and read; rules that no longer hold are taken away. */
    public void allow() {
        var wanted = Access.of(publisher);
        var obsolete = rules().stream().filter(it -> !wanted.contains(it)).map(it -> it.toFilter());
        Broker.done(admin.deleteAcls(obsolete.toList()).all());
        Broker.done(admin.createAcls(wanted).all());
        Waiting.until(
                "Kafka knows the rules", LONGEST, () -> List.copyOf(rules()).containsAll(wanted));
    }

    /** How much it may send and receive in a second. */
    public void limit() {
        quota((double) publisher.quota());
    }

    /** From now on only this password opens its account. */
    public void setPassword(Login login) {
        change(password(login));
        Waiting.until("Kafka knows the account", LONGEST, this::exists);
    }

    /** Closes its account and takes every right away; the topics stay for what is in them. */
    public void shut() {
        if (exists()) {
            change(deletion(publisher.publisher()));
        }
        Broker.done(admin.deleteAcls(List.of(own())).all());
        quota(null);
        Waiting.until(
                "Kafka has forgotten the account", LONGEST, () -> !exists() && rules().isEmpty());
    }

    public boolean exists() {
        return Broker.done(admin.describeUserScramCredentials().users())
                .contains(publisher.publisher());
    }

    private void change(UserScramCredentialAlteration change) {
        Broker.done(admin.alterUserScramCredentials(List.of(change)).all());
    }

    private Collection<AclBinding> rules() {
        return Broker.done(admin.describeAcls(own()).values());
    }

    private AclBindingFilter own() {
        return new AclBindingFilter(
                ResourcePatternFilter.ANY,
                new AccessControlEntryFilter(
                        "User:" + publisher.publisher(),
                        null,
                        AclOperation.ANY,
                        AclPermissionType.ANY));
    }

    /**
     * @param bytesPerSecond absent: no limit is kept for an account that is gone
     */
    private void quota(@Nullable Double bytesPerSecond) {
        var user = new ClientQuotaEntity(Map.of(ClientQuotaEntity.USER, publisher.publisher()));
        var limits =
                Stream.of("producer_byte_rate", "consumer_byte_rate")
                        .map(it -> new ClientQuotaAlteration.Op(it, bytesPerSecond))
                        .toList();
        Broker.done(
                admin.alterClientQuotas(List.of(new ClientQuotaAlteration(user, limits))).all());
    }

    static UserScramCredentialAlteration password(Login login) {
        return new UserScramCredentialUpsertion(
                login.user(),
                new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS),
                login.password());
    }

    static UserScramCredentialAlteration deletion(String user) {
        return new UserScramCredentialDeletion(user, ScramMechanism.SCRAM_SHA_512);
    }
}
