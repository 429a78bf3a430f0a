package vn.canbo.assignment.secondment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.canbo.events.Bar;
import vn.canbo.events.EventHeader;
import vn.canbo.events.SecondmentState;
import vn.canbo.events.Topic;
import vn.canbo.events.code.ProfessionalLevel;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.events.code.SecondmentStatus;
import vn.canbo.service.feed.Feeds;
import vn.canbo.service.origin.Actor;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestClock;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;

@CanboServiceTest
class SecondmentsIT {

    private static final String SECONDMENTS = "/api/v1/secondments";

    @Autowired private Api api;
    @Autowired private TestTokens tokens;
    @Autowired private TestTopics topics;
    @Autowired private TestClock clock;
    @Autowired private Feeds feeds;
    @Autowired private JdbcClient jdbc;
    @Autowired private PlatformTransactionManager transactions;

    private TestProvince province;
    private String officer;
    private String approver;
    private LocalDate first;
    private LocalDate last;

    @BeforeEach
    void establish() {
        province = new TestProvince(topics, feeds);
        officer =
                tokens.of("officer", Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(province.province));
        approver =
                tokens.of(
                        "approver", Set.of(Role.HOME_AFFAIRS_APPROVER), Set.of(province.province));
        first = clock.today().plusDays(1);
        last = first.plusMonths(6).minusDays(1);
    }

    private Map<String, Object> proposal(UUID person, UUID host, LocalDate from, LocalDate to) {
        return new HashMap<>(
                Map.of(
                        "personId",
                        person,
                        "senderId",
                        province.department,
                        "hostId",
                        host,
                        "firstDay",
                        from.toString(),
                        "lastDay",
                        to.toString()));
    }

    private Api.Answer propose(UUID person) {
        return api.post(officer, SECONDMENTS, proposal(person, province.commune, first, last));
    }

    private static String id(Api.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().path("secondmentId").asString();
    }

    private Api.Answer approve(String id) {
        return api.post(
                approver,
                SECONDMENTS + "/" + id + "/approve",
                Map.of("decisionNumber", "7/QĐ-SNV"));
    }

    private Api.Answer act(String id, String what, Map<String, ?> body) {
        return api.post(approver, SECONDMENTS + "/" + id + "/" + what, body);
    }

    private void assertNothingWrittenOrPublished(UUID person) {
        var shown = api.get(officer, "/api/v1/persons/" + person + "/secondments");
        assertThat(shown.json().isEmpty()).as(shown.toString()).isTrue();
        assertThat(topics.all(Topic.ASSIGNMENT.address()))
                .noneMatch(it -> person.toString().equals(it.key()));
    }

    private SecondmentState published(String id, String type) {
        return topics.await(
                        Topic.ASSIGNMENT.address(),
                        it ->
                                it.type().equals("vn.canbo.assignment." + type + ".v1")
                                        && it.json().path("secondmentId").asString().equals(id))
                .state(SecondmentState.class);
    }

    @Test
    @Tag("TN25-17")
    @Tag("TN25-18")
    void a_secondment_from_the_proposal_to_the_return() {
        var person = province.official();
        province.settled();

        var id = id(propose(person));
        assertThat(approve(id).json().path("stage").asString()).isEqualTo("APPROVED");
        assertThat(published(id, "secondment-approved").status())
                .isEqualTo(SecondmentStatus.APPROVED);

        clock.moveTo(first);
        assertThat(published(id, "secondment-started").status()).isEqualTo(SecondmentStatus.ACTIVE);

        province.settled();
        var longer = last.plusMonths(3);
        var extended =
                act(id, "extend", Map.of("lastDay", longer.toString(), "decisionNumber", "9/QĐ"));
        assertThat(extended.status()).as(extended.toString()).isEqualTo(200);
        assertThat(published(id, "secondment-extended").lastDay()).isEqualTo(longer);

        assertThat(act(id, "end", Map.of("endedOn", first.toString())).codes())
                .containsExactly("EARLY_END_NEEDS_REASON");
        var ended = act(id, "end", Map.of("endedOn", first.toString(), "reason", "HEALTH"));
        assertThat(ended.json().path("stage").asString()).isEqualTo("ENDED_EARLY");
        assertThat(published(id, "secondment-ended").endedOn()).isEqualTo(first);

        assertThat(act(id, "return", Map.of("returnedOn", first.toString())).codes())
                .contains("RETURNS_BEFORE_THE_END");
        clock.moveTo(first.plusDays(1));
        var returned = act(id, "return", Map.of("returnedOn", first.plusDays(1).toString()));
        assertThat(returned.status()).as(returned.toString()).isEqualTo(200);
        assertThat(published(id, "staff-returned").status()).isEqualTo(SecondmentStatus.RETURNED);
        assertThat(sequencesOf(id)).containsExactly("1", "2", "3", "4", "5");
    }

    private List<String> sequencesOf(String id) {
        return topics.all(Topic.ASSIGNMENT.address()).stream()
                .filter(it -> it.json().path("secondmentId").asString("").equals(id))
                .map(it -> it.header(EventHeader.SEQUENCE))
                .toList();
    }

    @Test
    @Tag("TN25-5")
    @Tag("TN25-9")
    void a_refusal_names_every_reason_in_both_languages_and_writes_nothing() {
        var person = province.official(ProfessionalLevel.COLLEGE, YearMonth.of(1970, 1));
        province.settled();
        var tooShort = first.plusMonths(3).minusDays(2);

        var refused =
                api.post(officer, SECONDMENTS, proposal(person, province.commune, first, tooShort));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.codes())
                .containsExactlyInAnyOrder(
                        "TERM_TOO_SHORT", "TOO_CLOSE_TO_PENSION", "LEVEL_TOO_LOW");
        refused.json()
                .path("reasons")
                .forEach(
                        it -> {
                            assertThat(it.path("vi").asString()).isNotBlank();
                            assertThat(it.path("en").asString()).isNotBlank();
                            assertThat(it.path("source").asString()).isNotBlank();
                        });
        assertNothingWrittenOrPublished(person);
    }

    @Test
    void nothing_is_decided_on_facts_that_are_not_proven_current() {
        var person = province.official();
        province.settled();
        var id = id(propose(person));

        jdbc.sql("DELETE FROM watermark").update();

        assertThat(propose(person).codes()).containsExactly("FACTS_NOT_CURRENT");
        assertThat(approve(id).codes()).containsExactly("FACTS_NOT_CURRENT");
        assertThat(topics.all(Topic.ASSIGNMENT.address()))
                .noneMatch(it -> person.toString().equals(it.key()));
        province.settled();
        assertThat(approve(id).status()).isEqualTo(200);
    }

    @Test
    void a_command_sent_again_has_no_second_effect() {
        var person = province.official();
        province.settled();
        var body = proposal(person, province.commune, first, last);
        var key = UUID.randomUUID().toString();

        var once = api.post(officer, SECONDMENTS, body, "Idempotency-Key", key);
        var again = api.post(officer, SECONDMENTS, body, "Idempotency-Key", key);

        assertThat(id(again)).isEqualTo(id(once));
        assertThat(api.get(officer, "/api/v1/persons/" + person + "/secondments").json().size())
                .isEqualTo(1);
    }

    @Test
    void whoever_proposes_does_not_approve() {
        var person = province.official();
        province.settled();
        var proposed =
                id(
                        api.post(
                                approver,
                                SECONDMENTS,
                                proposal(person, province.commune, first, last)));

        var refused = approve(proposed);

        assertThat(refused.codes()).containsExactly("SECOND_PERSON_NEEDED");
        assertThat(topics.all(Topic.ASSIGNMENT.address()))
                .noneMatch(it -> person.toString().equals(it.key()));
    }

    @Test
    @Tag("TN25-8")
    void a_bar_stands_in_the_way_until_a_newer_version_lifts_it() {
        var person = province.official();
        province.settled();
        var since = clock.today().minusDays(30);

        province.facts(person, 3, new Bar("SEC-02", since, null), new Bar("SEC-03", since, null));
        province.facts(person, 2);
        province.settled();
        assertThat(propose(person).codes())
                .containsExactlyInAnyOrder("UNDER_DISCIPLINE", "UNDER_INVESTIGATION");
        assertNothingWrittenOrPublished(person);

        province.facts(person, 4, new Bar("SEC-02", since, clock.today()));
        province.facts(person, 3, new Bar("SEC-02", since, null));
        province.settled();
        assertThat(propose(person).status()).isEqualTo(201);
    }

    @Test
    @Tag("TN25-8")
    void the_day_turn_starts_nobody_who_is_barred_by_then() {
        var person = province.official();
        province.settled();
        var id = id(propose(person));
        assertThat(approve(id).status()).isEqualTo(200);
        province.facts(person, 2, new Bar("SEC-02", first, null));
        province.settled();

        clock.moveTo(first);

        var shown = api.get(officer, SECONDMENTS + "/" + id).json();
        assertThat(shown.path("stage").asString()).isEqualTo("APPROVED");
        assertThat(shown.path("startDue").asBoolean()).isTrue();
        assertThat(act(id, "start", Map.of()).codes()).containsExactly("UNDER_DISCIPLINE");
    }

    @Test
    void an_event_that_cannot_be_applied_makes_the_person_incomplete_until_a_newer_one() {
        var person = province.official();
        var broken = UUID.randomUUID();
        province.qualification(broken, person, "NONSENSE", 1);
        province.settled();

        assertThat(propose(person).codes()).containsExactly("FACTS_INCOMPLETE");
        assertNothingWrittenOrPublished(person);

        province.qualification(broken, person, "MASTER", 2);
        province.settled();
        assertThat(propose(person).status()).isEqualTo(201);
    }

    @Test
    @Tag("TN25-9")
    void a_qualification_corrected_into_another_kind_no_longer_counts_as_a_degree() {
        var person = province.official();
        var degree = TestProvince.degreeOf(person);
        province.qualification(degree, person, QualificationKind.IT, "CERTIFICATE", 2);
        province.qualification(degree, person, "UNIVERSITY", 1);
        province.settled();

        assertThat(propose(person).codes()).containsExactly("FACT_MISSING");
        assertNothingWrittenOrPublished(person);

        province.qualification(degree, person, "UNIVERSITY", 3);
        province.settled();
        assertThat(propose(person).status()).isEqualTo(201);
    }

    @Test
    @Tag("TN25-18")
    void an_extension_reaches_three_years_and_no_further_and_comes_before_the_end() {
        var person = province.official();
        province.settled();
        var id = id(propose(person));
        assertThat(approve(id).status()).isEqualTo(200);
        clock.moveTo(first);
        province.settled();
        var threeYears = first.plusYears(3).minusDays(1);

        assertThat(extend(id, threeYears.plusDays(1)).codes())
                .containsExactly("CUMULATIVE_TERM_TOO_LONG");
        assertThat(extend(id, last).codes()).containsExactly("NO_EXTENSION");
        assertThat(published(id, "secondment-started").lastDay()).isEqualTo(last);
        assertThat(sequencesOf(id)).containsExactly("1", "2");
        assertThat(extend(id, threeYears).json().path("lastDay").asString())
                .isEqualTo(threeYears.toString());
    }

    @Test
    void a_term_that_is_over_is_not_extended_and_the_person_is_not_silently_returned() {
        var person = province.official();
        province.settled();
        var shortest = first.plusMonths(3).minusDays(1);
        var id =
                id(
                        api.post(
                                officer,
                                SECONDMENTS,
                                proposal(person, province.commune, first, shortest)));
        assertThat(approve(id).status()).isEqualTo(200);

        clock.moveTo(shortest.plusDays(1));
        province.settled();

        assertThat(extend(id, last).codes()).containsExactly("TERM_IS_OVER");
        var shown = api.get(officer, SECONDMENTS + "/" + id).json();
        assertThat(shown.path("stage").asString()).isEqualTo("ACTIVE");
        assertThat(shown.path("decisionOverdue").asBoolean()).isTrue();
        assertThat(shown.path("lastDay").asString()).isEqualTo(shortest.toString());
        published(id, "secondment-started");
        assertThat(sequencesOf(id)).containsExactly("1", "2");
    }

    private Api.Answer extend(String id, LocalDate to) {
        return act(id, "extend", Map.of("lastDay", to.toString(), "decisionNumber", "9/QĐ"));
    }

    @Test
    void of_two_overlapping_approvals_at_once_one_wins() throws Exception {
        for (var race = 0; race < 10; race++) {
            var person = province.official();
            province.settled();
            var here = id(propose(person));
            var there =
                    id(
                            api.post(
                                    officer,
                                    SECONDMENTS,
                                    proposal(
                                            person,
                                            province.otherCommune,
                                            last,
                                            last.plusMonths(6))));

            var answers = atOnce(() -> approve(here), () -> approve(there));

            assertThat(answers.stream().map(Api.Answer::status))
                    .containsExactlyInAnyOrder(200, 422);
            assertThat(answers.stream().flatMap(it -> it.codes().stream()))
                    .containsAnyOf("ALREADY_SECONDED", "OVERLAPS_ANOTHER")
                    .hasSize(1);
        }
    }

    private static List<Api.Answer> atOnce(Callable<Api.Answer> one, Callable<Api.Answer> other)
            throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = new ArrayList<Api.Answer>();
            for (var future : threads.invokeAll(List.of(one, other))) {
                answers.add(future.get());
            }
            return answers;
        }
    }

    @Test
    void a_commune_reads_who_comes_and_decides_nothing() {
        var person = province.official();
        province.settled();
        var id = id(propose(person));
        var host = tokens.of("host", Set.of(Role.HOME_AFFAIRS_APPROVER), Set.of(province.commune));
        var stranger =
                tokens.of(
                        "stranger",
                        Set.of(Role.HOME_AFFAIRS_APPROVER),
                        Set.of(province.otherCommune));
        var body = Map.of("decisionNumber", "1/QĐ");

        assertThat(api.get(host, SECONDMENTS + "/" + id).status()).isEqualTo(200);
        assertThat(api.post(host, SECONDMENTS + "/" + id + "/approve", body).status())
                .isEqualTo(403);
        assertThat(api.get(stranger, SECONDMENTS + "/" + id).status()).isEqualTo(404);
        assertThat(api.post(stranger, SECONDMENTS + "/" + id + "/approve", body).status())
                .isEqualTo(404);
        assertThat(
                        api.post(
                                        stranger,
                                        SECONDMENTS,
                                        proposal(person, province.commune, first, last))
                                .status())
                .isEqualTo(404);
    }

    @Test
    void who_serves_elsewhere_and_whither_nobody_is_sent() {
        var person = province.official();
        province.settled();
        var body = proposal(person, province.otherDepartment, first, last);
        body.put("senderId", province.otherDepartment);
        body.put("title", "NO_SUCH_TITLE");

        assertThat(api.post(officer, SECONDMENTS, body).codes())
                .containsExactlyInAnyOrder(
                        "NOT_OF_THE_SENDER", "HOST_NO_COMMUNE", "TITLE_NOT_KNOWN");
    }

    @Test
    @Tag("TN25-18")
    void the_one_day_band_is_accepted_with_a_warning() {
        var person = province.official();
        province.settled();
        var exactlyThreeMonths = first.plusMonths(3).minusDays(1);

        var proposed =
                api.post(
                        officer,
                        SECONDMENTS,
                        proposal(person, province.commune, first, exactlyThreeMonths));

        assertThat(proposed.status()).isEqualTo(201);
        assertThat(proposed.json().path("warnings").path(0).path("code").asString())
                .isEqualTo("COUNTING_DECIDES");
        assertThat(propose(province.official()).status()).isEqualTo(404);
    }

    @Test
    void eligibility_answers_with_every_reason_and_for_the_shortest_term() {
        var fit = province.official();
        var unfit = province.official(ProfessionalLevel.COLLEGE, YearMonth.of(1970, 1));
        province.settled();

        var yes = api.get(officer, "/api/v1/persons/" + fit + "/eligibility?firstDay=" + first);
        var no = api.get(officer, "/api/v1/persons/" + unfit + "/eligibility?firstDay=" + first);

        assertThat(yes.json().path("eligible").asBoolean()).as(yes.toString()).isTrue();
        assertThat(yes.json().path("lastDay").asString())
                .isEqualTo(first.plusMonths(3).minusDays(1).toString());
        assertThat(no.json().path("eligible").asBoolean()).isFalse();
        assertThat(no.codes()).containsExactlyInAnyOrder("TOO_CLOSE_TO_PENSION", "LEVEL_TOO_LOW");
    }

    @Test
    void an_old_version_is_not_decided_upon_and_what_was_known_is_kept() {
        var person = province.official();
        province.settled();
        var proposed = propose(person);
        var id = id(proposed);
        var then = clock.today().atStartOfDay(ZoneOffset.UTC).toInstant();

        var approved =
                api.post(
                        approver,
                        SECONDMENTS + "/" + id + "/approve",
                        Map.of("decisionNumber", "1/QĐ"),
                        "If-Match",
                        proposed.etag());
        assertThat(approved.status()).as(approved.toString()).isEqualTo(200);
        assertThat(approved.etag()).isEqualTo("\"2\"");
        assertThat(
                        api.post(
                                        approver,
                                        SECONDMENTS + "/" + id + "/start",
                                        Map.of(),
                                        "If-Match",
                                        proposed.etag())
                                .status())
                .isEqualTo(412);
        assertThat(
                        api.get(
                                        officer,
                                        SECONDMENTS
                                                + "/"
                                                + id
                                                + "?knownAt="
                                                + then.minusSeconds(86_400 * 3))
                                .status())
                .isEqualTo(404);
        assertThat(restsOn(id)).contains("person-facts", "post", "qualification", "person");
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
        var id = id(propose(person));
        assertThat(approve(id).status()).isEqualTo(200);

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
