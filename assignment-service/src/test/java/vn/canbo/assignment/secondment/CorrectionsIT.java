package vn.canbo.assignment.secondment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.canbo.events.EventType;
import vn.canbo.events.SecondmentState;
import vn.canbo.events.code.SecondmentStatus;
import vn.canbo.service.feed.Feeds;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestClock;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;
import vn.canbo.service.time.Today;

@CanboServiceTest
class CorrectionsIT {

    @Autowired private Api api;
    @Autowired private TestTokens tokens;
    @Autowired private TestTopics topics;
    @Autowired private TestClock clock;
    @Autowired private Today today;
    @Autowired private Feeds feeds;
    @Autowired private JdbcClient jdbc;

    private TestProvince province;
    private TestOffice office;
    private UUID person;
    private LocalDate first;
    private LocalDate last;

    @BeforeEach
    void establish() {
        province = new TestProvince(topics, feeds);
        office = new TestOffice(api, tokens, topics, province);
        person = province.official();
        province.settled();
        first = clock.today().plusDays(1);
        last = first.plusMonths(6).minusDays(1);
    }

    private Map<String, Object> correction(UUID host, LocalDate from, LocalDate to) {
        var body = new HashMap<>(office.says(host, from, to));
        body.put("decidedOn", clock.today().toString());
        body.put("decisionNumber", "7a/QĐ-SNV");
        body.put("reason", "Đọc nhầm quyết định");
        return body;
    }

    private long audited(String action, String id) {
        return jdbc.sql(
                        """
                SELECT count(*)
                  FROM audit
                  JOIN journal ON journal.id = audit.journal_id
                 WHERE action = :action
                   AND type = :action
                   AND subject_id = :id
                """)
                .param("action", action)
                .param("id", id)
                .query(Long.class)
                .single();
    }

    /** Neither a row, nor a version of the journal, nor a word to the world. */
    private void assertUnchanged(String id, Api.Answer before, int told) {
        var now = office.show(id);
        assertThat(now.etag()).isEqualTo(before.etag());
        assertThat(now.json()).isEqualTo(before.json());
        assertThat(office.told(id)).hasSize(told);
    }

    @Test
    void a_decision_that_said_something_else_is_corrected_and_told_anew() {
        var id = office.approved(person, province.commune, first, last);
        var before = today.instant();
        var later = first.plusDays(9);

        var corrected =
                office.actOnNewest(
                        id,
                        "correct",
                        correction(province.otherCommune, later, later.plusYears(1)));

        assertThat(corrected.status()).as(corrected.toString()).isEqualTo(200);
        assertThat(corrected.etag()).isEqualTo("\"3\"");
        var shown = office.show(id).json();
        assertThat(shown.path("hostId").asString()).isEqualTo(province.otherCommune.toString());
        assertThat(shown.path("firstDay").asString()).isEqualTo(later.toString());
        assertThat(shown.path("lastDay").asString()).isEqualTo(later.plusYears(1).toString());
        assertThat(shown.path("decisionNumber").asString()).isEqualTo("7a/QĐ-SNV");
        assertThat(shown.path("stage").asString()).isEqualTo("APPROVED");
        assertThat(shown.path("changeReason").asString()).isEqualTo("Đọc nhầm quyết định");
        var told = office.told(id, 2);
        assertThat(told.type()).isEqualTo(EventType.SECONDMENT_CORRECTED.type());
        assertThat(told.state(SecondmentState.class).withdrawn()).isFalse();
        assertThat(told.state(SecondmentState.class).status()).isEqualTo(SecondmentStatus.APPROVED);
        assertThat(told.state(SecondmentState.class).hostId()).isEqualTo(province.otherCommune);
        assertThat(told.state(SecondmentState.class).firstDay()).isEqualTo(later);
        var asKnownBefore =
                api.get(office.officer, TestOffice.SECONDMENTS + "/" + id + "?knownAt=" + before);
        assertThat(asKnownBefore.json().path("hostId").asString())
                .isEqualTo(province.commune.toString());
        assertThat(audited("SecondmentCorrected", id)).isEqualTo(1);
    }

    @Test
    void a_correction_is_judged_like_a_new_decision_with_every_reason_at_once() {
        office.approved(person, province.commune, first, last);
        var id =
                office.approved(
                        person, province.otherCommune, last.plusDays(1), last.plusMonths(6));
        var before = office.show(id);
        office.told(id, 1);
        var body = correction(province.otherDepartment, last, last.plusMonths(2));
        body.put("title", "NO_SUCH_TITLE");
        body.put("reason", " ");
        body.put("decisionNumber", "");
        body.put("decidedOn", clock.today().plusDays(1).toString());

        var refused = office.actOnNewest(id, "correct", body);

        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.codes())
                .containsExactlyInAnyOrder(
                        "REASON_MISSING",
                        "DECISION_NUMBER_MISSING",
                        "NOT_YET_HAPPENED",
                        "TERM_TOO_SHORT",
                        "ALREADY_SECONDED",
                        "HOST_NO_COMMUNE",
                        "TITLE_NOT_KNOWN");
        refused.json()
                .path("reasons")
                .forEach(
                        it -> {
                            assertThat(it.path("vi").asString()).isNotBlank();
                            assertThat(it.path("en").asString()).isNotBlank();
                        });
        assertUnchanged(id, before, 1);
    }

    @Test
    void who_may_not_be_sent_is_not_sent_by_a_correction() {
        var id = office.approved(person, province.commune, first, last);
        office.told(id, 1);
        var before = office.show(id);
        var pension = correction(province.commune, first.plusYears(40), last.plusYears(40));

        assertThat(office.actOnNewest(id, "correct", pension).codes())
                .containsExactly("TOO_CLOSE_TO_PENSION");
        jdbc.sql("DELETE FROM watermark").update();
        assertThat(
                        office.actOnNewest(id, "correct", correction(province.commune, first, last))
                                .codes())
                .containsExactly("FACTS_NOT_CURRENT");
        assertUnchanged(id, before, 1);
    }

    @Test
    void nothing_is_corrected_or_withdrawn_on_an_old_version_or_none() {
        var id = office.approved(person, province.commune, first, last);
        office.told(id, 1);
        var before = office.show(id);
        var correction = correction(province.otherCommune, first, last);
        var withdrawal = Map.of("reason", "Nhầm người");

        assertThat(office.act(id, "correct", correction).status()).isEqualTo(428);
        assertThat(office.act(id, "withdraw", withdrawal).status()).isEqualTo(428);
        assertThat(office.act(id, "correct", correction, "If-Match", "\"1\"").status())
                .isEqualTo(412);
        assertThat(office.act(id, "withdraw", withdrawal, "If-Match", "\"1\"").status())
                .isEqualTo(412);
        assertUnchanged(id, before, 1);
    }

    @Test
    void a_running_secondment_that_really_begins_later_waits_for_its_day() {
        var id = office.approved(person, province.commune, first, last);
        clock.moveTo(first);
        assertThat(office.show(id).json().path("stage").asString()).isEqualTo("ACTIVE");
        province.settled();
        var really = first.plusDays(2);

        var corrected =
                office.actOnNewest(id, "correct", correction(province.commune, really, last));

        assertThat(corrected.json().path("stage").asString())
                .as(corrected.toString())
                .isEqualTo("APPROVED");
        assertThat(office.told(id, 3).state(SecondmentState.class).status())
                .isEqualTo(SecondmentStatus.APPROVED);
        clock.moveTo(really);
        assertThat(office.show(id).json().path("stage").asString()).isEqualTo("ACTIVE");
    }

    @Test
    void what_should_never_have_been_decided_is_withdrawn_once_and_frees_the_days() {
        var id = office.approved(person, province.commune, first, last);

        var withdrawn = office.actOnNewest(id, "withdraw", Map.of("reason", "Nhầm người"));

        assertThat(withdrawn.status()).as(withdrawn.toString()).isEqualTo(200);
        assertThat(withdrawn.json().path("stage").asString()).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.json().path("changeReason").asString()).isEqualTo("Nhầm người");
        var told = office.told(id, 2);
        assertThat(told.type()).isEqualTo(EventType.SECONDMENT_WITHDRAWN.type());
        assertThat(told.state(SecondmentState.class).withdrawn()).isTrue();
        assertThat(told.state(SecondmentState.class).status()).isEqualTo(SecondmentStatus.APPROVED);
        assertThat(told.state(SecondmentState.class).endedOn()).isNull();
        assertThat(audited("SecondmentWithdrawn", id)).isEqualTo(1);
        office.approved(person, province.otherCommune, first, last);

        var before = office.show(id);
        assertThat(office.actOnNewest(id, "withdraw", Map.of("reason", " ")).codes())
                .containsExactlyInAnyOrder("NOT_AT_THAT_STAGE", "REASON_MISSING");
        assertThat(
                        office.actOnNewest(
                                        id,
                                        "correct",
                                        correction(
                                                province.commune,
                                                last.plusDays(1),
                                                last.plusMonths(6)))
                                .codes())
                .containsExactly("NOT_AT_THAT_STAGE");
        clock.moveTo(first);
        assertUnchanged(id, before, 2);
    }

    @Test
    void a_withdrawn_proposal_is_nothing_the_world_is_told() {
        var id = office.proposed(person, province.commune, first, last);
        assertThat(
                        office.actOnNewest(
                                        id,
                                        "correct",
                                        correction(province.otherCommune, first, last))
                                .codes())
                .containsExactly("NOT_AT_THAT_STAGE");

        var withdrawn = office.actOnNewest(id, "withdraw", Map.of("reason", "Nhầm người"));

        assertThat(withdrawn.json().path("stage").asString())
                .as(withdrawn.toString())
                .isEqualTo("WITHDRAWN");
        assertThat(office.act(id, "approve", Map.of("decisionNumber", "1/QĐ")).codes())
                .containsExactly("NOT_AT_THAT_STAGE");
        var other = office.approved(person, province.commune, first, last);
        office.told(other, 1);
        assertThat(office.told(id)).isEmpty();
    }

    @Test
    void only_an_approver_of_the_sender_corrects_and_withdraws() {
        var id = office.approved(person, province.commune, first, last);
        office.told(id, 1);
        var before = office.show(id);
        var host = tokens.of("host", Set.of(Role.HOME_AFFAIRS_APPROVER), Set.of(province.commune));
        var stranger =
                tokens.of(
                        "stranger",
                        Set.of(Role.HOME_AFFAIRS_APPROVER),
                        Set.of(province.otherCommune));
        var bodies =
                Map.of(
                        "correct", correction(province.otherCommune, first, last),
                        "withdraw", Map.<String, Object>of("reason", "Nhầm người"));

        bodies.forEach(
                (what, body) -> {
                    var path = TestOffice.SECONDMENTS + "/" + id + "/" + what;
                    assertThat(status(host, path, body)).as(what).isEqualTo(403);
                    assertThat(status(stranger, path, body)).as(what).isEqualTo(404);
                    assertThat(status(office.officer, path, body)).as(what).isEqualTo(403);
                });
        assertUnchanged(id, before, 1);
    }

    private int status(String token, String path, Map<String, Object> body) {
        return api.post(token, path, body, "If-Match", "\"2\"").status();
    }
}
