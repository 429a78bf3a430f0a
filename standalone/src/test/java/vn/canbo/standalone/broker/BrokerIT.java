package vn.canbo.standalone.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.quota.ClientQuotaFilter;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.canbo.backing.kafka.KafkaClients;
import vn.canbo.backing.kafka.KafkaNode;
import vn.canbo.backing.kafka.KafkaSettings;
import vn.canbo.backing.machine.Login;
import vn.canbo.backing.machine.Ports;
import vn.canbo.standalone.part.JavaProgram;
import vn.canbo.standalone.publisher.Publishers;

class BrokerIT {

    @TempDir static Path directory;

    private static final Map<String, Login> LOGINS = new ConcurrentHashMap<>();

    private static KafkaSettings settings;
    private static Process node;
    private static Publishers publishers;
    private static Broker broker;

    @BeforeAll
    static void start() throws IOException {
        settings =
                new KafkaSettings(
                        directory.resolve("kafka"),
                        Ports.free(),
                        Ports.free(),
                        Optional.of(login(Broker.ADMIN)));
        var program =
                JavaProgram.ours(
                        KafkaNode.class.getName(), 256, settings.writeProperties().toString());
        node =
                new ProcessBuilder(program.command())
                        .redirectErrorStream(true)
                        .redirectOutput(directory.resolve("kafka.log").toFile())
                        .start();
        broker = Broker.at(settings.bootstrapServers(), login(Broker.ADMIN));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(broker::answers);
        publishers = Publishers.in(directory.resolve("publishers.yaml"));
        broker.arrange(publishers, BrokerIT::password);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        broker.close();
        node.destroy();
        node.waitFor();
    }

    @Test
    void every_topic_of_the_product_has_twelve_partitions_and_the_restricted_one_is_compacted()
            throws Exception {
        try (var admin = admin(Broker.ADMIN)) {
            var described =
                    admin.describeTopics(Set.of("canbo.personnel.v1", "canbo.reporting.v1"))
                            .allTopicNames()
                            .get();
            assertThat(described.values()).extracting(BrokerIT::partitions).containsOnly(12);
            assertThat(setting(admin, "canbo.personnel-restricted.v1", "cleanup.policy"))
                    .isEqualTo("compact");
            assertThat(setting(admin, "canbo.personnel.v1", "retention.ms")).isEqualTo("-1");
            assertThat(setting(admin, "ext.so-noi-vu", "retention.ms")).isEqualTo("2592000000");
        }
    }

    @Test
    void a_publisher_writes_its_own_topics_and_no_other() throws Exception {
        send("phan-mem-xa", "ext.phan-mem-xa");
        send("phan-mem-xa", "ext-identity.phan-mem-xa");

        assertRefused("phan-mem-xa", "ext.so-noi-vu");
        assertRefused("phan-mem-xa", "canbo.personnel.v1");
        assertRefused("phan-mem-xa", "ext-outcomes.phan-mem-xa");
        assertRefused("truong-chinh-tri", "ext-identity.phan-mem-xa");
    }

    @Test
    void a_publisher_reads_again_what_it_reported_but_no_identity() throws Exception {
        send("so-noi-vu", "ext.so-noi-vu");

        assertThat(read("so-noi-vu", "ext.so-noi-vu")).isPositive();
        for (var topic : List.of("ext-identity.so-noi-vu", "ext.phan-mem-xa")) {
            assertThatThrownBy(() -> read("so-noi-vu", topic))
                    .isInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void a_publisher_sees_its_own_topics_only() throws Exception {
        try (var admin = admin("truong-chinh-tri")) {
            assertThat(admin.listTopics().names().get())
                    .containsExactlyInAnyOrder(
                            "ext.truong-chinh-tri", "ext-outcomes.truong-chinh-tri");
        }
    }

    @Test
    void a_service_writes_what_it_owns_and_the_outcomes_and_nothing_else() throws Exception {
        send("personnel", "canbo.personnel.v1");
        send("personnel", "canbo.personnel-restricted.v1");
        send("personnel", "ext-outcomes.so-noi-vu");
        send("training", "canbo.training.v1");

        assertRefused("training", "canbo.personnel.v1");
        assertRefused("training", "canbo.personnel-restricted.v1");
        assertRefused("personnel", "ext.so-noi-vu");
    }

    @Test
    void personnel_alone_reads_identity() throws Exception {
        send("so-noi-vu", "ext-identity.so-noi-vu");

        assertThat(read("personnel", "ext-identity.so-noi-vu")).isPositive();
        assertThatThrownBy(() -> read("reporting", "ext-identity.so-noi-vu"))
                .isInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void a_group_belongs_to_one_service() {
        assertThatThrownBy(() -> commit("training", "personnel-intake"))
                .isInstanceOf(AuthorizationException.class);
        commit("personnel", "personnel-intake");
    }

    @Test
    void what_a_group_has_not_read_shows_as_its_lag() throws Exception {
        send("training", "canbo.training.v1");
        commit("assignment", "assignment");

        assertThat(broker.lag().get("assignment")).isPositive();
    }

    @Test
    void a_publisher_that_is_no_longer_listed_loses_account_and_rules() throws Exception {
        var fewer =
                new Publishers(
                        publishers.publishers().stream()
                                .filter(it -> !it.publisher().equals("truong-chinh-tri"))
                                .toList());

        broker.arrange(fewer, BrokerIT::password);

        try {
            Awaitility.await()
                    .ignoreExceptions()
                    .untilAsserted(
                            () ->
                                    assertThatThrownBy(
                                                    () ->
                                                            send(
                                                                    "truong-chinh-tri",
                                                                    "ext.truong-chinh-tri"))
                                            .hasCauseInstanceOf(SaslAuthenticationException.class));
            send("so-noi-vu", "ext.so-noi-vu");
        } finally {
            broker.arrange(publishers, BrokerIT::password);
        }
    }

    @Test
    void a_publisher_that_alone_knows_its_password_keeps_it_when_all_is_arranged_again()
            throws Exception {
        broker.arrange(
                publishers,
                user -> user.equals("so-noi-vu") ? Optional.empty() : Optional.of(login(user)));

        send("so-noi-vu", "ext.so-noi-vu");
    }

    @Test
    void every_publisher_is_slowed_down_beyond_its_quota() throws Exception {
        try (var admin = admin(Broker.ADMIN)) {
            var quotas = admin.describeClientQuotas(ClientQuotaFilter.all()).entities().get();

            assertThat(quotas.get(user("so-noi-vu")))
                    .containsEntry("producer_byte_rate", 8_388_608.0)
                    .containsEntry("consumer_byte_rate", 8_388_608.0);
            assertThat(quotas.get(user("phan-mem-huyen")))
                    .containsEntry("producer_byte_rate", 2_097_152.0);
        }
    }

    private static ClientQuotaEntity user(String name) {
        return new ClientQuotaEntity(Map.of(ClientQuotaEntity.USER, name));
    }

    private static void assertRefused(String user, String topic) {
        assertThatThrownBy(() -> send(user, topic))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(TopicAuthorizationException.class);
    }

    private static void send(String user, String topic)
            throws ExecutionException, InterruptedException {
        var properties = client(user);
        properties.put("max.block.ms", 10_000);
        try (var producer =
                new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", "value")).get();
        }
    }

    private static int read(String user, String topic) {
        var properties = client(user);
        properties.put("auto.offset.reset", "earliest");
        properties.put("group.id", user);
        try (var consumer =
                new KafkaConsumer<>(
                        properties, new StringDeserializer(), new StringDeserializer())) {
            var partitions =
                    List.of(
                            new TopicPartition(topic, 0),
                            new TopicPartition(topic, 1),
                            new TopicPartition(topic, 2));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return consumer.poll(Duration.ofSeconds(10)).count();
        }
    }

    private static void commit(String user, String group) {
        var properties = client(user);
        properties.put("group.id", group);
        try (var consumer =
                new KafkaConsumer<>(
                        properties, new StringDeserializer(), new StringDeserializer())) {
            var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
            for (var partition = 0; partition < 12; partition++) {
                offsets.put(
                        new TopicPartition("canbo.training.v1", partition),
                        new OffsetAndMetadata(0));
            }
            consumer.commitSync(offsets);
        }
    }

    private static String setting(Admin admin, String topic, String name) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var described = admin.describeConfigs(Set.of(resource)).all().get();
        return described.values().iterator().next().get(name).value();
    }

    private static int partitions(TopicDescription topic) {
        return topic.partitions().size();
    }

    private static Admin admin(String user) {
        return Admin.create(client(user));
    }

    private static Map<String, Object> client(String user) {
        var properties = new HashMap<String, Object>(KafkaClients.signingIn(login(user)));
        properties.put("bootstrap.servers", settings.bootstrapServers());
        return properties;
    }

    private static Optional<Login> password(String user) {
        return Optional.of(login(user));
    }

    private static Login login(String user) {
        return LOGINS.computeIfAbsent(user, Login::generated);
    }
}
