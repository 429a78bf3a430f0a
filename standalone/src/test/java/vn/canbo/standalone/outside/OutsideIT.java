package vn.canbo.standalone.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import vn.canbo.backing.kafka.KafkaClients;
import vn.canbo.backing.kafka.KafkaNode;
import vn.canbo.backing.kafka.KafkaSettings;
import vn.canbo.backing.machine.Login;
import vn.canbo.standalone.broker.Broker;
import vn.canbo.standalone.command.WantedGrant;
import vn.canbo.standalone.part.JavaProgram;
import vn.canbo.standalone.place.Notes;
import vn.canbo.standalone.place.Place;
import vn.canbo.standalone.place.Secrets;
import vn.canbo.standalone.publisher.Publishers;
import vn.canbo.standalone.service.Addresses;
import vn.canbo.standalone.signin.Client;
import vn.canbo.standalone.signin.SignInApplication;
import vn.canbo.standalone.signin.SignInPage;

/** The commands of an operator against a real Kafka and the real sign-in; no service runs. */
class OutsideIT {

    private static final Pattern KAFKA = Pattern.compile("user (\\S+) +password (\\S+)");
    private static final Pattern CLIENT = Pattern.compile("client (\\S+) +secret (\\S+)");

    @TempDir static Path home;

    private static Place place;
    private static Addresses addresses;
    private static Process node;
    private static ConfigurableApplicationContext signIn;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

    @BeforeAll
    static void start() throws Exception {
        place = new Place(home, home).made();
        addresses = Addresses.free();
        Notes.of(place).write(Addresses.NOTE, addresses);
        var admin = Secrets.of(place).login("kafka", Broker.ADMIN);
        var settings =
                new KafkaSettings(
                        place.data().resolve("kafka"),
                        addresses.kafka(),
                        addresses.kafkaController(),
                        Optional.of(admin));
        node =
                new ProcessBuilder(
                                JavaProgram.ours(
                                                KafkaNode.class.getName(),
                                                256,
                                                settings.writeProperties().toString())
                                        .command())
                        .redirectErrorStream(true)
                        .redirectOutput(place.log("kafka").toFile())
                        .start();
        Secrets.of(place).client(Client.PAGES);
        signIn =
                SpringApplication.run(
                        SignInApplication.class,
                        "--server.port=" + addresses.signIn(),
                        "--server.address=127.0.0.1",
                        "--canbo.signin.checkout=" + home,
                        "--canbo.signin.home=" + home);
        try (var broker = Broker.at(addresses.bootstrapServers(), admin)) {
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(broker::answers);
        }
    }

    @AfterAll
    static void stop() throws InterruptedException {
        signIn.close();
        node.destroy();
        node.waitFor();
    }

    @Test
    void one_that_is_added_reports_over_both_channels_with_secrets_that_are_kept_nowhere()
            throws Exception {
        assertThat(add("vendor-a")).isZero();

        send(kafka(), "ext.vendor-a");
        assertThat(token(client())).isEqualTo(200);
        assertThat(said()).contains("within 10 seconds");
        assertThat(Files.readString(place.secrets().resolve("passwords.properties")))
                .doesNotContain(kafka().password())
                .doesNotContain(client().password());
        assertThatThrownBy(() -> send(kafka(), "ext.so-noi-vu")).isNotNull();
    }

    @Test
    void after_a_failed_step_it_says_what_stands_and_a_second_run_finishes_it() throws Exception {
        // Kafka takes no two topics whose names differ by a dot and an underscore alone.
        topic("ext_vendor-b", true);

        assertThat(add("vendor-b")).isEqualTo(1);

        assertThat(said())
                .contains(
                        "topics ... FAILED",
                        "Done: grant in publishers.yaml",
                        "Missing: topics, rules, quota, account at Kafka, client of the sign-in",
                        "nobody has its secrets",
                        "./canbo publisher add vendor-b")
                .doesNotContain("password");
        assertThat(token(Login.generated("vendor-b"))).isEqualTo(401);
        try (var broker = Running.at(place).broker()) {
            assertThat(broker.users()).doesNotContain("vendor-b");
        }

        topic("ext_vendor-b", false);
        said.reset();
        assertThat(new AddPublisher(place, out).run("vendor-b", Optional.empty())).isZero();
        var kafka = kafka();
        var client = client();
        send(kafka, "ext.vendor-b");
        assertThat(token(client)).isEqualTo(200);

        said.reset();
        assertThat(add("vendor-b")).isZero();
        assertThat(said()).contains("its secrets were shown before").doesNotContain("password");
        send(kafka, "ext.vendor-b");
        assertThat(token(client)).isEqualTo(200);
    }

    @Test
    void new_secrets_open_and_the_old_ones_open_nothing() throws Exception {
        add("vendor-c");
        var oldKafka = kafka();
        var oldClient = client();
        said.reset();

        assertThat(new RotatePublisher(place, out).run("vendor-c")).isZero();

        send(kafka(), "ext.vendor-c");
        assertThat(token(client())).isEqualTo(200);
        assertThat(token(oldClient)).isEqualTo(401);
        assertThatThrownBy(() -> send(oldKafka, "ext.vendor-c"))
                .hasCauseInstanceOf(SaslAuthenticationException.class);
    }

    @Test
    void a_revoked_one_opens_nothing_until_it_is_let_in_anew_with_other_secrets() throws Exception {
        add("vendor-d");
        var oldKafka = kafka();
        var oldClient = client();
        said.reset();

        assertThat(revoke("vendor-d")).isZero();
        assertThat(revoke("vendor-d")).as("again").isZero();

        assertThat(token(oldClient)).isEqualTo(401);
        assertThatThrownBy(() -> send(oldKafka, "ext.vendor-d"))
                .hasCauseInstanceOf(SaslAuthenticationException.class);
        assertThat(new RotatePublisher(place, out).run("vendor-d")).isEqualTo(1);
        assertThat(new AddPublisher(place, out).run("vendor-d", Optional.empty())).isEqualTo(1);
        assertThat(Publishers.in(place.publishersFile()).named("vendor-d").orElseThrow().isLetIn())
                .isFalse();

        said.reset();
        assertThat(add("vendor-d")).isZero();
        send(kafka(), "ext.vendor-d");
        assertThat(token(oldClient)).isEqualTo(401);
    }

    @Test
    void another_grant_under_a_name_that_is_taken_changes_nothing() throws Exception {
        add("vendor-e");
        var before = Publishers.in(place.publishersFile());
        said.reset();

        assertThat(new AddPublisher(place, out).run("vendor-e", grant("99002"))).isEqualTo(1);

        assertThat(said()).contains("another grant").doesNotContain("password");
        assertThat(Publishers.in(place.publishersFile())).isEqualTo(before);
    }

    @Test
    void a_successor_that_nobody_knows_is_refused_before_anything_is_done() {
        var unknown = grant("99001", Optional.of("nobody"));
        var before = Publishers.in(place.publishersFile());

        assertThatThrownBy(() -> new AddPublisher(place, out).run("vendor-f", unknown))
                .hasMessageContaining("no publisher nobody");
        assertThat(Publishers.in(place.publishersFile())).isEqualTo(before);
    }

    private int add(String name) throws Exception {
        return new AddPublisher(place, out).run(name, grant("99001"));
    }

    private int revoke(String name) {
        return new RevokePublisher(place, Clock.systemUTC(), out).run(name);
    }

    private static Optional<WantedGrant> grant(String unit) {
        return grant(unit, Optional.empty());
    }

    private static Optional<WantedGrant> grant(String unit, Optional<String> successor) {
        return Optional.of(
                new WantedGrant(
                        "Hệ thống thử",
                        List.of(unit),
                        List.of("vn.canbo.reported.post-held.v1"),
                        Optional.of(LocalDate.of(2025, 1, 1)),
                        Optional.empty(),
                        successor,
                        false,
                        false,
                        Optional.empty(),
                        Optional.empty()));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private Login kafka() {
        return shown(KAFKA);
    }

    private Login client() {
        return shown(CLIENT);
    }

    private Login shown(Pattern pattern) {
        var found = pattern.matcher(said());
        assertThat(found.find()).as(said()).isTrue();
        return new Login(found.group(1), found.group(2));
    }

    private static int token(Login client) throws Exception {
        return new SignInPage(addresses.issuer(), URI.create("http://127.0.0.1:1"), "unused")
                .token("grant_type=client_credentials", client.user(), client.password())
                .statusCode();
    }

    private static void send(Login account, String topic) throws Exception {
        var properties = new HashMap<String, Object>(KafkaClients.signingIn(account));
        properties.put("bootstrap.servers", addresses.bootstrapServers());
        properties.put("max.block.ms", 10_000);
        try (var producer =
                new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", "value")).get();
        }
    }

    private static void topic(String name, boolean there) throws Exception {
        var properties =
                new HashMap<String, Object>(
                        KafkaClients.signingIn(Secrets.of(place).login("kafka", Broker.ADMIN)));
        properties.put("bootstrap.servers", addresses.bootstrapServers());
        try (var admin = Admin.create(properties)) {
            if (there) {
                admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
            } else {
                admin.deleteTopics(List.of(name)).all().get();
            }
        }
    }
}
