package vn.canbo.assignment.secondment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.canbo.service.feed.Feeds;
import vn.canbo.service.origin.Actor;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestClock;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;
import vn.canbo.service.time.Today;

@CanboServiceTest
class SecondmentRecordsIT {

    @Autowired private Api api;
    @Autowired private TestTokens tokens;
    @Autowired private TestTopics topics;
    @Autowired private TestClock clock;
    @Autowired private Today today;
    @Autowired private Feeds feeds;
    @Autowired private JdbcClient jdbc;
    @Autowired private PlatformTransactionManager transactions;

    private TestProvince province;
    private TestOffice office;
    private LocalDate first;
    private LocalDate last;

    @BeforeEach
    void establish() {
        province = new TestProvince(topics, feeds);
        office = new TestOffice(api, tokens, topics, province);
        first = clock.today().plusDays(1);
        last = first.plusMonths(6).minusDays(1);
    }

    @Test
    void a_commune_reads_who_comes_and_decides_nothing() {
        var person = province.official();
        province.settled();
        var id = TestOffice.id(office.propose(person, first, last));
        var host = tokens.of("host", Set.of(Role.HOME_AFFAIRS_APPROVER), Set.of(province.commune));
        var stranger =
                tokens.of(
                        "stranger",
                        Set.of(Role.HOME_AFFAIRS_APPROVER),
                        Set.of(province.otherCommune));
        var body = Map.of("decisionNumber", "1/QĐ");

        assertThat(api.get(host, TestOffice.SECONDMENTS + "/" + id).status()).isEqualTo(200);
        assertThat(api.post(host, TestOffice.SECONDMENTS + "/" + id + "/approve", body).status())
                .isEqualTo(403);
        assertThat(api.get(stranger, TestOffice.SECONDMENTS + "/" + id).status()).isEqualTo(404);
        assertThat(
                        api.post(stranger, TestOffice.SECONDMENTS + "/" + id + "/approve", body)
                                .status())
                .isEqualTo(404);
        assertThat(
                        api.post(
                                        stranger,
                                        TestOffice.SECONDMENTS,
                                        office.proposal(person, province.commune, first, last))
                                .status())
                .isEqualTo(404);
    }

    @Test
    void an_old_version_is_not_decided_upon_and_what_was_known_is_kept() {
        var person = province.official();
        province.settled();
        var proposed = office.propose(person, first, last);
        var id = TestOffice.id(proposed);
        var then = clock.today().atStartOfDay(ZoneOffset.UTC).toInstant();

        var approved =
                api.post(
                        office.approver,
                        TestOffice.SECONDMENTS + "/" + id + "/approve",
                        Map.of("decisionNumber", "1/QĐ"),
                        "If-Match",
                        proposed.etag());
        assertThat(approved.status()).as(approved.toString()).isEqualTo(200);
        assertThat(approved.etag()).isEqualTo("\"2\"");
        assertThat(
                        api.post(
                                        office.approver,
                                        TestOffice.SECONDMENTS + "/" + id + "/start",
                                        Map.of(),
                                        "If-Match",
                                        proposed.etag())
                                .status())
                .isEqualTo(412);
        assertThat(
                        api.get(
                                        office.officer,
                                        TestOffice.SECONDMENTS
                                                + "/"
                                                + id
                                                + "?knownAt="
                                                + then.minusSeconds(86_400 * 3))
                                .status())
                .isEqualTo(404);
        assertThat(restsOn(id)).contains("person-facts", "post", "qualification", "person");
    }

    @Test
    void the_list_of_a_person_answers_for_any_day_as_it_was_known_at_any_time() {
        var person = province.official();
        province.settled();
        var id = TestOffice.id(office.propose(person, first, last));
        assertThat(stagesOf(person, "asOf=" + first)).isEmpty();
        var whenProposed = today.instant();
        assertThat(office.approve(id).status()).isEqualTo(200);
        var whenApproved = today.instant();
        office.actOnNewest(id, "withdraw", Map.of("reason", "Nhầm người"));

        assertThat(stagesOf(person, "")).containsExactly("WITHDRAWN");
        assertThat(stagesOf(person, "asOf=" + first)).isEmpty();
        assertThat(stagesOf(person, "knownAt=" + whenProposed)).containsExactly("PROPOSED");
        assertThat(stagesOf(person, "knownAt=" + whenApproved)).containsExactly("APPROVED");
        for (var day : List.of(first, last)) {
            assertThat(stagesOf(person, "asOf=" + day + "&knownAt=" + whenApproved))
                    .as(day.toString())
                    .containsExactly("APPROVED");
        }
        for (var day : List.of(first.minusDays(1), last.plusDays(1))) {
            assertThat(stagesOf(person, "asOf=" + day + "&knownAt=" + whenApproved))
                    .as(day.toString())
                    .isEmpty();
        }
        var longAgo = whenProposed.minusSeconds(86_400 * 3);
        assertThat(stagesOf(person, "knownAt=" + longAgo)).isEmpty();
    }

    private List<String> stagesOf(UUID person, String query) {
        var answer = api.get(office.officer, "/api/v1/persons/" + person + "/secondments?" + query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json().valueStream().map(it -> it.path("stage").asString()).toList();
    }

    private String restsOn(String id) {
        return inService(
                () ->
                        jdbc.sql(
                                        """
                SELECT rests_on::text
                  FROM secondment
                 WHERE secondment_id = CAST(:id AS uuid)
                   AND upper_inf(known)
                """)
                                .param("id", id)
                                .query(String.class)
                                .single());
    }

    private <T> T inService(Supplier<T> work) {
        return Origin.of(Actor.system("test"))
                .call(() -> new TransactionTemplate(transactions).execute(_ -> work.get()));
    }

    /** The net under the rule: two rows that share a day for one person cannot both stand. */
    @Test
    void the_database_itself_refuses_an_overlap() {
        var person = province.official();
        province.settled();
        var id = TestOffice.id(office.propose(person, first, last));
        assertThat(office.approve(id).status()).isEqualTo(200);

        assertThatThrownBy(
                        () ->
                                inService(
                                        () ->
                                                jdbc.sql(
                                                                """
                INSERT INTO secondment (secondment_id, person_id, sender_id, host_id, first_day, last_day, stage, proposed_by,
                                        proposed_on, decided_on, decision_number, rests_on, known)
                SELECT gen_random_uuid(), person_id, sender_id, host_id, last_day, last_day + 100, stage, proposed_by,
                       proposed_on, decided_on, decision_number, rests_on, known
                  FROM secondment
                 WHERE secondment_id = CAST(:id AS uuid)
                   AND upper_inf(known)
                """)
                                                        .param("id", id)
                                                        .update()))
                .rootCause()
                .hasMessageContaining("no_overlapping_secondments");
    }

    @Test
    void a_row_is_never_changed_except_to_close_what_was_known() {
        assertThatThrownBy(
                        () ->
                                inService(
                                        () ->
                                                jdbc.sql(
                                                                "UPDATE secondment SET last_day = last_day")
                                                        .update()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }
}
