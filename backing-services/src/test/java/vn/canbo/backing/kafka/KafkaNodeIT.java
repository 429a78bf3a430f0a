package vn.canbo.backing.kafka;

import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclPermissionType.ALLOW;
import static org.apache.kafka.common.resource.PatternType.LITERAL;
import static org.apache.kafka.common.resource.ResourceType.TOPIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.resource.ResourcePattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.canbo.backing.machine.Login;
import vn.canbo.backing.machine.Ports;

/** The node as the launcher runs it: a process of its own that knows its users. */
class KafkaNodeIT {

    @TempDir Path directory;

    private final Login admin = Login.generated("admin");
    private final Login reader = Login.generated("reader");

    @Test
    void a_second_user_sees_nothing_before_an_acl_and_topics_users_and_acls_survive_a_restart()
            throws Exception {
        var settings = new KafkaSettings(directory, Ports.free(), Ports.free(), Optional.of(admin));
        var node = start(settings);
        try (var asAdmin = admin(settings, admin);
                var asReader = admin(settings, reader)) {
            asAdmin.createTopics(List.of(new NewTopic("secret", 1, (short) 1))).all().get();
            asAdmin.alterUserScramCredentials(
                            List.of(
                                    new UserScramCredentialUpsertion(
                                            reader.user(),
                                            new ScramCredentialInfo(
                                                    ScramMechanism.SCRAM_SHA_512, 4096),
                                            reader.password())))
                    .all()
                    .get();
            Awaitility.await().ignoreExceptions().until(() -> topics(asReader), Set::isEmpty);

            asAdmin.createAcls(
                            List.of(
                                    new AclBinding(
                                            new ResourcePattern(TOPIC, "secret", LITERAL),
                                            new AccessControlEntry(
                                                    "User:reader", "*", DESCRIBE, ALLOW))))
                    .all()
                    .get();
            Awaitility.await().until(() -> topics(asReader), Set.of("secret")::equals);
        } finally {
            stop(node);
        }

        var again = start(settings);
        try (var asReader = admin(settings, reader)) {
            assertThat(topics(asReader)).containsExactly("secret");
        } finally {
            stop(again);
        }
    }

    @Test
    void nobody_without_the_right_password_gets_in_and_the_file_with_it_is_private()
            throws Exception {
        var settings = new KafkaSettings(directory, Ports.free(), Ports.free(), Optional.of(admin));
        var node = start(settings);
        try (var guessing = admin(settings, Login.generated("admin"))) {
            assertThatThrownBy(() -> topics(guessing))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
            assertThat(Files.getPosixFilePermissions(directory.resolve("server.properties")))
                    .hasSize(2);
        } finally {
            stop(node);
        }
    }

    private static Process start(KafkaSettings settings) throws IOException {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KafkaNode.class.getName(),
                                settings.writeProperties().toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        assertThat(process.inputReader().readLine()).isEqualTo("READY");
        return process;
    }

    private static void stop(Process node) throws InterruptedException {
        node.destroy();
        assertThat(node.waitFor(30, TimeUnit.SECONDS)).as("Kafka stops on SIGTERM").isTrue();
    }

    private static Set<String> topics(Admin admin) throws ExecutionException, InterruptedException {
        return admin.listTopics().names().get();
    }

    private static Admin admin(KafkaSettings settings, Login login) {
        var properties = new HashMap<String, Object>(KafkaClients.signingIn(login));
        properties.put("bootstrap.servers", settings.bootstrapServers());
        return Admin.create(properties);
    }
}
