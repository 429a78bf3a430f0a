package vn.canbo.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.kafka.common.errors.AuthenticationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import vn.canbo.backing.machine.Login;
import vn.canbo.events.Topic;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.events.reported.PersonReference;
import vn.canbo.events.reported.QualificationObtained;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.standalone.api.ApiClient;
import vn.canbo.standalone.command.WantedGrant;
import vn.canbo.standalone.outside.AddPublisher;
import vn.canbo.standalone.outside.LiftSuspension;
import vn.canbo.standalone.outside.ListPublishers;
import vn.canbo.standalone.outside.RevokePublisher;
import vn.canbo.standalone.service.Service;
import vn.canbo.standalone.signin.Client;

/** Outside systems come, break the contract and go, while all services run. */
@TestMethodOrder(OrderAnnotation.class)
class PublishersIT {

    private static final String VENDOR = "phan-mem-moi";
    private static final String DISTRICT = "phan-mem-huyen";
    private static final ReportedType TYPE = ReportedType.QUALIFICATION_OBTAINED;
    private static final LocalDate DISTRICTS_LAST_DAY = LocalDate.of(2025, 6, 30);
    private static final List<String> REVOKED = List.of("PUBLISHER_REVOKED");
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    private static RunningProvince province;
    private static UUID person;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

    @BeforeAll
    static void start() {
        province = RunningProvince.begunOn(LocalDate.of(2025, 8, 1));
        var roster = new Roster(province);
        roster.establish("99", "PROVINCE", "tỉnh Thí Điểm", null);
        roster.establish("99001", "COMMUNE", "xã Ví Dụ Một", "99");
        person = roster.applicant("HS-01", "99001");
    }

    @AfterAll
    static void stop() {
        province.close();
    }

    @Test
    @Order(1)
    void one_that_is_added_reports_on_both_channels_within_ten_seconds() throws Exception {
        var added = new AddPublisher(province.place(), out).run(VENDOR, grant());

        assertThat(added).as(said()).isZero();
        province.hasSecrets(
                shown("client (\\S+) +secret (\\S+)"), shown("user (\\S+) +password (\\S+)"));
        province.topics().report(VENDOR, "K-1", TYPE, computing(LocalDate.of(2025, 7, 2), "K-1"));
        await().atMost(TEN_SECONDS)
                .untilAsserted(
                        () -> {
                            var posted = computing(LocalDate.of(2025, 7, 1), "H-1");
                            province.report(VENDOR, "H-1", TYPE, posted).with(202);
                            assertThat(resultOf(VENDOR, "K-1")).isEqualTo("ACCEPTED");
                        });
        assertThat(resultOf(VENDOR, "H-1")).isEqualTo("ACCEPTED");
        assertThat(dossier()).contains("H-1", "K-1");
    }

    @Test
    @Order(2)
    void what_a_district_did_until_its_last_day_may_be_handed_over_later() {
        var posted = province.report(DISTRICT, "D-1", TYPE, computing(DISTRICTS_LAST_DAY, "D-1"));
        province.topics()
                .report(DISTRICT, "D-2", TYPE, computing(DISTRICTS_LAST_DAY.minusDays(1), "D-2"));

        assertThat(posted.with(202).body().path("result").asString()).isEqualTo("ACCEPTED");
        await().atMost(TEN_SECONDS)
                .untilAsserted(() -> assertThat(resultOf(DISTRICT, "D-2")).isEqualTo("ACCEPTED"));
    }

    @Test
    @Order(3)
    void what_bears_a_later_day_is_refused_on_both_channels_and_the_successor_is_named() {
        var dayAfter = DISTRICTS_LAST_DAY.plusDays(1);
        var told = toldOf(person);

        var posted = province.report(DISTRICT, "D-3", TYPE, computing(dayAfter, "D-3"));
        province.topics().report(DISTRICT, "D-4", TYPE, computing(dayAfter, "D-4"));

        await().atMost(TEN_SECONDS)
                .untilAsserted(() -> assertThat(resultOf(DISTRICT, "D-4")).isEqualTo("REFUSED"));
        for (var answer : List.of(posted.with(422), province.outcome(DISTRICT, "D-4"))) {
            var reason = answer.body().path("reasons").path(0);
            assertThat(reason.path("code").asString()).isEqualTo("SUCCESSOR_REPORTS");
            assertThat(reason.path("vi").asString())
                    .contains("Phần mềm quản lý cán bộ cấp xã (phan-mem-xa)");
            assertThat(reason.path("en").asString()).contains("is reported by", "(phan-mem-xa)");
        }
        assertThat(dossier()).doesNotContain("D-3", "D-4");
        assertThat(toldOf(person)).isEqualTo(told);
    }

    @Test
    @Order(4)
    void one_that_breaks_the_contract_is_suspended_shown_and_lifted() throws Exception {
        IntStream.range(0, 100)
                .forEach(it -> province.report(VENDOR, "BAD-" + it, TYPE, Map.of("kind", "?")));
        assertThat(
                        province.report(
                                        VENDOR,
                                        "H-2",
                                        TYPE,
                                        computing(LocalDate.of(2025, 7, 3), "H-2"))
                                .codes())
                .containsExactly("PUBLISHER_SUSPENDED");

        assertThat(new ListPublishers(province.place(), out).run()).isZero();
        assertThat(said())
                .contains("SUSPENDED by personnel", "./canbo publisher lift " + VENDOR)
                .contains("2 accepted, 101 refused")
                .contains("from 2019-01-01, what bears a day until 2025-06-30; then phan-mem-xa");
        assertThat(new LiftSuspension(api(), out).run(VENDOR, "nhà cung cấp đã sửa")).isZero();

        await().atMost(TEN_SECONDS)
                .untilAsserted(
                        () ->
                                province.report(
                                                VENDOR,
                                                "H-2",
                                                TYPE,
                                                computing(LocalDate.of(2025, 7, 3), "H-2"))
                                        .with(202));
        assertThat(new LiftSuspension(api(), out).run(VENDOR, "lần nữa")).isEqualTo(1);
    }

    @Test
    @Order(5)
    void a_revoked_one_is_refused_on_both_channels_within_ten_seconds_and_nothing_is_done() {
        var revoked = new RevokePublisher(province.place(), Clock.systemUTC(), out).run(VENDOR);

        assertThat(revoked).as(said()).isZero();
        await().atMost(TEN_SECONDS)
                .until(() -> codesOf(UUID.randomUUID().toString()), REVOKED::equals);
        var told = toldOf(person);
        var before = dossier();
        assertThat(codesOf("H-3")).as("with a token from before").isEqualTo(REVOKED);
        assertThatThrownBy(() -> province.topics().report(VENDOR, "K-3", TYPE, unreported()))
                .hasRootCauseInstanceOf(AuthenticationException.class);
        assertThat(dossier()).isEqualTo(before);
        assertThat(toldOf(person)).isEqualTo(told);
    }

    @Nested
    class SendTheirEvents extends IntegratorPrograms {

        SendTheirEvents() {
            super(province);
        }
    }

    private static List<String> codesOf(String id) {
        return province.report(VENDOR, id, TYPE, unreported()).codes();
    }

    private static QualificationObtained unreported() {
        return computing(LocalDate.of(2025, 7, 4), "H-3");
    }

    private static String resultOf(String publisher, String id) {
        return province.outcome(publisher, id).body().path("result").asString("");
    }

    private static int toldOf(UUID subject) {
        return province.topics().told(Topic.PERSONNEL.address(), subject).size();
    }

    private static String dossier() {
        JsonNode body = province.ask(Service.PERSONNEL, "/api/v1/persons/" + person).body();
        return body.toString();
    }

    private static QualificationObtained computing(LocalDate awardedOn, String number) {
        return new QualificationObtained(
                new PersonReference(null, person),
                QualificationKind.IT,
                "CERTIFICATE",
                null,
                null,
                awardedOn,
                number);
    }

    private static Optional<WantedGrant> grant() {
        return Optional.of(
                new WantedGrant(
                        "Phần mềm mới",
                        List.of("99001"),
                        List.of(TYPE.type()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        false,
                        Optional.empty(),
                        Optional.empty()));
    }

    private static ApiClient api() {
        return ApiClient.of(province.place(), Client.COMMAND_LINE);
    }

    private Login shown(String pattern) {
        var found = Pattern.compile(pattern).matcher(said());
        assertThat(found.find()).as(said()).isTrue();
        return new Login(found.group(1), found.group(2));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
