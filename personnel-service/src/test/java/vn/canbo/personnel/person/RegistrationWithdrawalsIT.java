package vn.canbo.personnel.person;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import vn.canbo.events.CertificateState;
import vn.canbo.events.EventHeader;
import vn.canbo.events.EventType;
import vn.canbo.events.Topic;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.personnel.PersonnelTest;
import vn.canbo.service.origin.Actor;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.testing.Api.Answer;

/** A registration that was a mistake. */
class RegistrationWithdrawalsIT extends PersonnelTest {

    private static final Map<String, Object> TWICE = Map.of("reason", "Lập hồ sơ hai lần");

    @Autowired private TransactionTemplate transaction;

    @Test
    void a_withdrawn_person_is_found_nowhere_but_as_known_before() {
        var home = commune();
        var identity = identity(home);
        identity.put("fullName", "Trần Thị Lập Trùng");
        var person = register(identity);
        var before = now();

        var withdrawn = withdraw(person, TWICE);

        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);
        var path = "/api/v1/persons/" + person;
        assertThat(api.get(officer(), path).status()).isEqualTo(404);
        assertThat(api.get(clerk(home), path).status()).isEqualTo(404);
        assertThat(api.get(officer(), path + "/verdicts").status()).isEqualTo(404);
        assertThat(api.get(officer(), path + "/retirement").status()).isEqualTo(404);
        assertThat(api.get(officer(), "/api/v1/persons?q=Lap%20Trung").json().path("items").size())
                .isZero();
        assertThat(names(person)).isZero();
        assertThat(appoint(person, home).status()).isEqualTo(404);
        assertThat(
                        api.get(officer(), path + "?knownAt=" + before)
                                .json()
                                .path("fullName")
                                .asString())
                .isEqualTo("Trần Thị Lập Trùng");
        assertThat(api.get(officer(), path + "?knownAt=" + now()).status()).isEqualTo(404);
        assertThat(api.post(officer(), path + "/withdraw", TWICE, "If-Match", "\"2\"").status())
                .isEqualTo(404);
    }

    @Test
    void the_world_hears_that_there_is_no_such_person_and_the_restricted_facts_are_deleted() {
        var person = register(commune());

        withdraw(person, TWICE);

        var told = published(EventType.PERSON_REGISTRATION_WITHDRAWN, person.toString());
        assertThat(told.path("withdrawn").asBoolean()).isTrue();
        var tombstone =
                topics.await(
                        Topic.PERSONNEL_RESTRICTED.address(),
                        it ->
                                it.key().equals(person.toString())
                                        && it.header(EventHeader.SEQUENCE).equals("2"));
        assertThat(tombstone.isTombstone()).isTrue();
        assertThat(tombstone.header(EventHeader.THING)).isEqualTo("person-facts:" + person);
        assertThat(tombstone.header(EventHeader.SUBJECT)).isEqualTo(person.toString());
        assertThat(tombstone.header(EventHeader.EPOCH)).isEqualTo("1");
        assertThat(
                        jdbc.sql(
                                        """
                SELECT count(*)
                  FROM journal
                  JOIN audit ON journal_id = journal.id
                  JOIN person_key ON person_key.person_id = CAST(subject_id AS uuid)
                 WHERE subject_id = :id
                   AND type = 'RegistrationWithdrawn'
                   AND payload::text NOT LIKE '%hai lần%'
                   AND sealed_key IS NOT NULL
                """)
                                .param("id", person.toString())
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void the_citizen_number_and_the_file_number_are_free_again() {
        var code = newCode();
        communeWithCode(code);
        var file = "HS-" + UUID.randomUUID();
        var identity = identity(null);
        identity.put("fileNumber", file);
        identity.put("homeUnitCode", code);
        assertThat(report(ReportedType.PERSON_REGISTERED, identity).path("result").asString())
                .isEqualTo("ACCEPTED");
        var wrong = personOf(file);

        withdraw(wrong, TWICE);
        assertThat(published(EventType.FILE_NUMBER_UNLINKED, "vendor/" + file).path("withdrawn"))
                .hasToString("true");
        identity.put("fullName", "Nguyễn Văn Người Khác");
        assertThat(report(ReportedType.PERSON_REGISTERED, identity).path("result").asString())
                .isEqualTo("ACCEPTED");

        assertThat(personOf(file)).isNotEqualTo(wrong);
        assertThat(dossier(personOf(file)).path("fullName").asString())
                .isEqualTo("Nguyễn Văn Người Khác");
        assertThat(
                        newest(EventType.FILE_NUMBER_LINKED, "vendor/" + file)
                                .path("withdrawn")
                                .asBoolean())
                .isFalse();
    }

    @Test
    void a_dossier_that_holds_something_is_kept_for_every_reason_until_that_is_withdrawn() {
        var unit = commune();
        allocate(unit, SPECIALIST, 5);
        var person = inPost(unit);
        var post = id(dossier(person).path("posts").path(0).path("postId"));
        var degree = id(dossier(person).path("qualifications").path(0).path("qualificationId"));
        var written = written();
        assertThat(verdictsOf(person)).isPositive();

        assertThat(withdraw(person, Map.of("reason", " ")).codes())
                .containsExactlyInAnyOrder(
                        "DOSSIER_HOLDS_POSTS", "DOSSIER_HOLDS_QUALIFICATIONS", "REASON_MISSING");
        assertThat(api.post(officer(), "/api/v1/persons/" + person + "/withdraw", TWICE).status())
                .isEqualTo(428);
        assertThat(
                        api.post(
                                        clerk(unit),
                                        "/api/v1/persons/" + person + "/withdraw",
                                        TWICE,
                                        "If-Match",
                                        versionOf(person))
                                .status())
                .isEqualTo(403);
        assertThat(written()).isEqualTo(written);

        assertThat(withdraw(person, "/api/v1/posts/" + post, TWICE).status()).isEqualTo(200);
        assertThat(withdraw(person, TWICE).codes()).containsExactly("DOSSIER_HOLDS_QUALIFICATIONS");
        assertThat(withdraw(person, "/api/v1/qualifications/" + degree, TWICE).status())
                .isEqualTo(200);
        assertThat(withdraw(person, TWICE).status()).isEqualTo(200);
        assertThat(verdictsOf(person)).isZero();
    }

    /** The newest ones, whoever may see them. */
    private long verdictsOf(UUID person) {
        return Origin.of(Actor.system("test"))
                .call(
                        () ->
                                Objects.requireNonNull(
                                        transaction.execute(
                                                _ ->
                                                        jdbc.sql(
                                                                        """
                SELECT count(*)
                  FROM verdict
                 WHERE person_id = :person
                   AND upper_inf(known)
                """)
                                                                .param("person", person)
                                                                .query(Long.class)
                                                                .single())));
    }

    @Test
    void a_certificate_of_a_withdrawn_person_changes_nothing_and_holds_up_nobody() {
        var person = register(commune());
        var other = register(commune());
        withdraw(person, TWICE);

        topics.send(EventType.CERTIFICATE_ISSUED, certificate(person), 1);
        topics.send(EventType.CERTIFICATE_ISSUED, certificate(other), 1);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> dossier(other).path("qualifications").size() == 1);
        await().atMost(Duration.ofSeconds(20)).until(() -> seen(person) == 1);
        assertThat(
                        jdbc.sql(
                                        "SELECT count(*) FROM publication WHERE subject = :id AND kind = 'qualification'")
                                .param("id", person)
                                .query(Long.class)
                                .single())
                .isZero();
    }

    private long seen(UUID person) {
        return jdbc.sql("SELECT count(*) FROM thing_seen WHERE thing_id = :id")
                .param("id", certificate(person).thingId())
                .query(Long.class)
                .single();
    }

    private static CertificateState certificate(UUID person) {
        return new CertificateState(
                UUID.nameUUIDFromBytes(person.toString().getBytes(UTF_8)),
                person,
                UUID.randomUUID(),
                QualificationKind.POLITICAL_THEORY,
                "INTERMEDIATE",
                null,
                null,
                LocalDate.parse("2020-06-01"),
                true,
                false);
    }

    private Answer withdraw(UUID person, Map<String, Object> body) {
        return withdraw(person, "/api/v1/persons/" + person, body);
    }

    /** Something of the person, by an officer who has seen the dossier. */
    private Answer withdraw(UUID person, String path, Map<String, Object> body) {
        return api.post(officer(), path + "/withdraw", body, "If-Match", versionOf(person));
    }

    private int names(UUID person) {
        return api.post(officer(), "/api/v1/persons/names", Map.of("ids", new UUID[] {person}))
                .json()
                .size();
    }

    private UUID personOf(String file) {
        return id(newest(EventType.FILE_NUMBER_LINKED, "vendor/" + file).path("personId"));
    }

    private JsonNode report(ReportedType type, Map<String, Object> data) {
        var event = new HashMap<String, Object>();
        event.put("specversion", "1.0");
        event.put("id", UUID.randomUUID().toString());
        event.put("source", "urn:publisher:vendor");
        event.put("type", type.type());
        event.put("datacontenttype", "application/json");
        event.put("data", data);
        return api.post(
                        tokens.publisher("vendor"),
                        "/api/v1/events",
                        event,
                        "Content-Type",
                        "application/cloudevents+json")
                .json();
    }
}
