package vn.canbo.backing.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.canbo.backing.machine.Directories;
import vn.canbo.backing.machine.Login;

/** The properties of a single node that is broker and controller. */
final class KafkaProperties {

    private static final String PLAIN = "org.apache.kafka.common.security.plain.PlainLoginModule";

    private KafkaProperties() {}

    static Path write(KafkaSettings settings) {
        var file = Directories.createPrivately(settings.directory()).resolve("server.properties");
        try {
            Directories.writePrivately(file, text(settings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static String text(KafkaSettings settings) {
        return of(settings).entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Map<String, String> of(KafkaSettings settings) {
        var properties = new TreeMap<>(node(settings));
        properties.putAll(
                settings.admin().map(KafkaProperties::guarded).orElseGet(KafkaProperties::open));
        return properties;
    }

    private static Map<String, String> node(KafkaSettings settings) {
        var clients = "CLIENTS://" + settings.bootstrapServers();
        var controller = "127.0.0.1:" + settings.controllerPort();
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@" + controller),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("inter.broker.listener.name", "CLIENTS"),
                Map.entry("listeners", clients + ",CONTROLLER://" + controller),
                Map.entry("advertised.listeners", clients),
                Map.entry("log.dirs", settings.directory().resolve("data").toString()),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("num.partitions", Integer.toString(Kafka.PARTITIONS)),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "10"),
                // A year: a consumer whose offsets are gone stops, and one may be off so long.
                Map.entry("offsets.retention.minutes", "525600"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "5"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                // Quotas count over so many seconds: whoever was silent may not send the worth of
                // ten at once.
                Map.entry("quota.window.num", "3"),
                Map.entry("log.segment.bytes", "67108864"),
                Map.entry("log.cleaner.dedupe.buffer.size", "16777216"));
    }

    private static Map<String, String> open() {
        return Map.of("listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT");
    }

    /**
     * The controller's listener asks for a password too: without one every local process would be
     * its superuser. It takes PLAIN, because SCRAM passwords live in the metadata that this very
     * listener serves.
     */
    private static Map<String, String> guarded(Login admin) {
        return Map.ofEntries(
                Map.entry(
                        "listener.security.protocol.map",
                        "CLIENTS:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT"),
                Map.entry("sasl.enabled.mechanisms", "SCRAM-SHA-512"),
                Map.entry("sasl.mechanism.inter.broker.protocol", "SCRAM-SHA-512"),
                Map.entry("sasl.mechanism.controller.protocol", "PLAIN"),
                Map.entry("listener.name.controller.sasl.enabled.mechanisms", "PLAIN"),
                Map.entry(
                        "listener.name.clients.scram-sha-512.sasl.jaas.config",
                        KafkaClients.scram(admin)),
                Map.entry(
                        "listener.name.controller.plain.sasl.jaas.config",
                        KafkaClients.line(PLAIN, admin)
                                + " user_"
                                + admin.user()
                                + "=\""
                                + admin.password()
                                + "\";"),
                // Five minutes, as a token: who signed in with a password that was changed is out
                // then.
                Map.entry(
                        "listener.name.clients.scram-sha-512.connections.max.reauth.ms", "300000"),
                Map.entry(
                        "authorizer.class.name",
                        "org.apache.kafka.metadata.authorizer.StandardAuthorizer"),
                Map.entry("super.users", "User:" + admin.user()),
                Map.entry("allow.everyone.if.no.acl.found", "false"));
    }
}
