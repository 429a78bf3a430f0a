package vn.canbo.standalone.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.canbo.backing.kafka.KafkaClients;
import vn.canbo.backing.machine.Login;
import vn.canbo.events.ContractJson;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.events.reported.PersonReference;
import vn.canbo.events.reported.QualificationObtained;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.standalone.place.Secrets;
import vn.canbo.standalone.service.Service;

/**
 * The programs of {@code docs/integrating} and the contract kit, run as an integrator runs them.
 */
abstract class IntegratorPrograms {

    private static final String PUBLISHER = RunningProvince.HOME_AFFAIRS;
    private static final ReportedType TYPE = ReportedType.QUALIFICATION_OBTAINED;
    private static final Path PROGRAMS =
            Path.of("..", "docs", "integrating").toAbsolutePath().normalize();
    private static final String JAVA = ProcessHandle.current().info().command().orElseThrow();

    /** What a program needs that a machine may lack. */
    private static final Map<String, String> NEEDS =
            Map.of("send.sh", "curl", "client.py", "python3", "send-kafka.sh", "kcat");

    @TempDir Path folder;

    private final RunningProvince province;

    IntegratorPrograms(RunningProvince province) {
        this.province = province;
    }

    @ParameterizedTest
    @ValueSource(strings = {"send.sh", "Client.java", "client.py"})
    void a_program_that_is_sent_away_sends_the_same_again_and_reads_the_outcome(String program)
            throws Exception {
        var event = write("event.json", event(program + "-1"));
        var batch =
                write(
                        "batch.json",
                        "[" + event(program + "-2") + ",\n" + event(program + "-3") + "]");
        try (var door = new HesitantDoor(province.addresses().of(Service.REPORTING))) {
            var ended = run(door.address(), commandOf(program), event, batch);

            assertThat(ended.status()).as(ended.said()).isZero();
            assertThat(ended.said().split("ACCEPTED", -1)).as(ended.said()).hasSize(5);
            assertThat(door.bodies("application/cloudevents+json"))
                    .hasSize(2)
                    .containsOnly(Files.readString(event));
            assertThat(door.bodies("application/cloudevents-batch+json"))
                    .hasSize(2)
                    .containsOnly(Files.readString(batch));
        }
        assertThat(Stream.of("-1", "-2", "-3").map(it -> resultOf(program + it)))
                .containsOnly("ACCEPTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"send.sh", "Client.java", "client.py"})
    void a_program_says_why_an_event_is_refused_and_fails(String program) throws Exception {
        var bad = event(program + "-bad").replace("\"CERTIFICATE\"", "17");
        var event = write("event.json", bad);
        var address = province.addresses().of(Service.REPORTING).toString();

        var ended = run(address, commandOf(program), event, event);

        assertThat(ended.status()).as(ended.said()).isNotZero();
        assertThat(ended.said()).contains("BREAKS_SCHEMA", "/data/level", "lược đồ");
        assertThat(resultOf(program + "-bad")).isEqualTo("REFUSED");
    }

    @Test
    void lines_sent_with_kcat_are_answered_on_the_topic_of_outcomes() throws Exception {
        assumeKcatSignsIn();
        var lines = write("events.jsonl", event("kcat-1") + "\n" + event("kcat-2") + "\n");
        var account = account();
        var kafka =
                write(
                        "kafka.conf",
                        """
                        bootstrap.servers=%s
                        security.protocol=SASL_PLAINTEXT
                        sasl.mechanism=SCRAM-SHA-512
                        sasl.username=%s
                        sasl.password=%s
                        """
                                .formatted(
                                        province.addresses().bootstrapServers(),
                                        account.user(),
                                        account.password()));

        var ended = run("unused", commandOf("send-kafka.sh"), lines, kafka);

        assertThat(ended.status()).as(ended.said()).isZero();
        assertThat(ended.said())
                .contains("\"eventId\":\"kcat-1\"", "\"eventId\":\"kcat-2\"")
                .doesNotContain("REFUSED");
    }

    @Test
    void the_contract_kit_checks_the_publishers_own_topic() throws Exception {
        province.topics().report(PUBLISHER, "kit-1", TYPE, obtained("kit-1"));
        province.topics().report(PUBLISHER, "kit-2", TYPE, Map.of("kind", "?"));
        var client = new ArrayList<String>();
        client.add("bootstrap.servers=" + province.addresses().bootstrapServers());
        KafkaClients.signingIn(account()).forEach((name, value) -> client.add(name + "=" + value));
        var kafka = write("client.properties", String.join("\n", client));
        var authority = province.place().publishersFile();

        var ended =
                run(
                        "unused",
                        List.of(JAVA, "-jar", kit(), "--language", "en", "--authority"),
                        authority,
                        Path.of("--topic"),
                        Path.of("ext." + PUBLISHER),
                        Path.of("--kafka"),
                        kafka);

        assertThat(ended.status()).as(ended.said()).isEqualTo(1);
        assertThat(ended.said())
                .containsPattern("accepted {2}kit-1 {2}" + TYPE.type())
                .containsPattern("refused {2}kit-2 {2}" + TYPE.type())
                .contains("/data/kind  BREAKS_SCHEMA");
    }

    /** An older library cannot sign in with SCRAM at a Kafka 4, which is strict about the nonce. */
    private static void assumeKcatSignsIn() throws IOException {
        commandOf("send-kafka.sh");
        var kcat = new ProcessBuilder("kcat", "-V").redirectErrorStream(true).start();
        var said = new String(kcat.getInputStream().readAllBytes(), UTF_8);
        var library = Pattern.compile("librdkafka ([0-9.]+)").matcher(said);
        assertThat(library.find()).as(said).isTrue();
        assumeTrue(
                Version.parse(library.group(1)).compareTo(Version.parse("2.6.1")) >= 0,
                "kcat has " + library.group() + ", and Kafka 4 lets in 2.6.1 or newer");
    }

    private String resultOf(String id) {
        return province.outcome(PUBLISHER, id).body().path("result").asString("");
    }

    private static String event(String id) {
        return ContractJson.mapper()
                .createObjectNode()
                .put("specversion", "1.0")
                .put("id", id)
                .put("source", "urn:vi-du:" + PUBLISHER)
                .put("type", TYPE.type())
                .set("data", ContractJson.mapper().valueToTree(obtained(id)))
                .toString();
    }

    /** Of somebody whom the province knows, on a day of its own. */
    private static QualificationObtained obtained(String id) {
        return new QualificationObtained(
                new PersonReference("HS-01", null),
                QualificationKind.IT,
                "CERTIFICATE",
                null,
                null,
                LocalDate.of(2024, 1, 1).plusDays(Math.floorMod(id.hashCode(), 365)),
                id);
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Login account() {
        return Secrets.of(province.place()).login("kafka", PUBLISHER);
    }

    private static String kit() throws IOException {
        try (var files = Files.list(Path.of("..", "published-events", "target"))) {
            return files.filter(it -> it.toString().endsWith("-kit.jar"))
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath()
                    .toString();
        }
    }

    private static List<String> commandOf(String program) {
        var needed = NEEDS.getOrDefault(program, "sh");
        assumeTrue(isOnPath(needed), needed + " is not on the PATH, so " + program + " is not run");
        var file = PROGRAMS.resolve(program).toString();
        return switch (program) {
            case "Client.java" -> List.of(JAVA, file);
            case "client.py" -> List.of("python3", file);
            default -> List.of(file);
        };
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(it -> Files.isExecutable(Path.of(it, program)));
    }

    private Ended run(String address, List<String> program, Path... files)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(program);
        Stream.of(files).map(Path::toString).forEach(command::add);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(
                        Map.of(
                                "CANBO_URL",
                                address,
                                "CANBO_TOKEN_URL",
                                province.addresses().issuer() + "/oauth2/token",
                                "CANBO_CLIENT",
                                PUBLISHER,
                                "CANBO_SECRET",
                                Secrets.of(province.place()).client(PUBLISHER)));
        var process = builder.start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Ended(process.waitFor(), said);
    }

    private record Ended(int status, String said) {}
}
