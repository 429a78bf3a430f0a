package vn.canbo.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.reported.ReportedType;

/**
 * Events that share a transaction decide as if they came one by one, though their people are read
 * before the first of them and verdicts are given after the last.
 */
class EventsTogetherIT extends PersonnelTest {

    private final List<Map<String, Object>> events = new ArrayList<>();

    private String code = "";
    private UUID unit = new UUID(0, 0);

    @BeforeEach
    void aCommune() {
        code = newCode();
        unit = communeWithCode(code);
    }

    @Test
    void what_the_first_event_wrote_the_second_sees() {
        var file = registered();
        add("vendor", ReportedType.QUALIFICATION_OBTAINED, degree(file));
        add("vendor", ReportedType.QUALIFICATION_OBTAINED, degree(file));
        add("vendor", ReportedType.QUALIFICATION_OBTAINED, certificate(file));

        assertThat(results("vendor")).containsExactly("ACCEPTED", "REFUSED", "ACCEPTED");
        assertThat(dossier(personOf(file)).path("qualifications")).hasSize(2);
    }

    @Test
    @Tag("TN12-15")
    void of_two_for_the_last_post_the_first_gets_it() {
        allocate(unit, SPECIALIST, 1);
        var first = graduated();
        var second = graduated();
        add("vendor", ReportedType.PERSON_APPOINTED, appointment(first));
        add("vendor", ReportedType.PERSON_APPOINTED, appointment(second));

        assertThat(results("vendor")).containsExactly("ACCEPTED", "REFUSED");
        assertThat(dossier(personOf(first)).path("posts")).hasSize(1);
        assertThat(dossier(personOf(second)).path("posts")).isEmpty();
    }

    @Test
    void a_refused_event_takes_nothing_of_the_others_with_it() {
        allocate(unit, SPECIALIST, 1);
        var file = graduated();
        var stranger = "HS-" + UUID.randomUUID();
        add("vendor", ReportedType.PERSON_APPOINTED, appointment(file));
        add("vendor", ReportedType.QUALIFICATION_OBTAINED, degree(file));
        add("vendor", ReportedType.QUALIFICATION_OBTAINED, certificate(stranger));
        add("vendor", ReportedType.QUALIFICATION_OBTAINED, certificate(file));

        assertThat(results("vendor")).containsExactly("ACCEPTED", "REFUSED", "WAITING", "ACCEPTED");
        assertThat(dossier(personOf(file)).path("posts")).hasSize(1);
        assertThat(dossier(personOf(file)).path("qualifications")).hasSize(2);
    }

    @Test
    void one_verdict_follows_from_all_and_names_the_last_as_its_cause() {
        var file = registered();
        add("vendor", ReportedType.POST_HELD, post(file));
        add("vendor", ReportedType.QUALIFICATION_OBTAINED, certificate(file));
        add("vendor", ReportedType.QUALIFICATION_OBTAINED, degree(file));
        var last = UUID.randomUUID().toString();
        events.getLast().put("correlationid", last);

        assertThat(results("vendor")).containsOnly("ACCEPTED");
        var told =
                jdbc.sql(
                                """
                SELECT type || CASE WHEN correlation_id = CAST(:last AS uuid) THEN ' last' ELSE '' END
                  FROM journal
                 WHERE subject_id LIKE :person
                   AND type NOT IN ('PersonRegistered', 'FileNumberLinked')
                 ORDER BY id
                """)
                        .param("last", last)
                        .param("person", personOf(file) + "%")
                        .query(String.class)
                        .list();
        assertThat(told)
                .startsWith("PostTakenOver", "QualificationRecorded", "QualificationRecorded last")
                .endsWith("StandardAssessed last")
                .doesNotHaveDuplicates()
                .filteredOn("StandardAssessed"::equals)
                .isEmpty();
    }

    private String registered() {
        var file = "HS-" + UUID.randomUUID();
        var data = identity(null);
        data.put("fileNumber", file);
        data.put("homeUnitCode", code);
        add("vendor", ReportedType.PERSON_REGISTERED, data);
        assertThat(results("vendor")).containsExactly("ACCEPTED");
        return file;
    }

    /** The academy has training authority, so that the degree counts. */
    private String graduated() {
        var file = registered();
        var degree = degree(file);
        degree.put("person", Map.of("personId", personOf(file)));
        add("academy", ReportedType.QUALIFICATION_OBTAINED, degree);
        assertThat(results("academy")).containsExactly("ACCEPTED");
        return file;
    }

    private static Map<String, Object> about(String file) {
        var data = new HashMap<String, Object>();
        data.put("person", Map.of("fileNumber", file));
        return data;
    }

    private static Map<String, Object> degree(String file) {
        var data = about(file);
        data.put("kind", "PROFESSIONAL");
        data.put("level", "UNIVERSITY");
        data.put("majorGroup", MajorGroup.LAW);
        data.put("awardedOn", "2012-06-01");
        return data;
    }

    private static Map<String, Object> certificate(String file) {
        var data = about(file);
        data.put("kind", "IT");
        data.put("level", "CERTIFICATE");
        data.put("awardedOn", "2013-06-01");
        return data;
    }

    private Map<String, Object> post(String file) {
        var data = about(file);
        data.put("unitCode", code);
        data.put("title", SPECIALIST);
        data.put("main", true);
        data.put("from", "2025-08-01");
        return data;
    }

    private Map<String, Object> appointment(String file) {
        var data = about(file);
        data.put("unitCode", code);
        data.put("title", SPECIALIST);
        data.put("main", true);
        data.put("decidedOn", today().toString());
        data.put("effectiveOn", today().toString());
        data.put("decisionNumber", "7/QĐ");
        return data;
    }

    private void add(String publisher, ReportedType type, Map<String, Object> data) {
        var event = new HashMap<String, Object>();
        event.put("specversion", "1.0");
        event.put("id", UUID.randomUUID().toString());
        event.put("source", "urn:publisher:" + publisher);
        event.put("type", type.type());
        event.put("datacontenttype", "application/json");
        event.put("data", data);
        events.add(event);
    }

    /** Of the events added since the last time, in their order. */
    private List<String> results(String publisher) {
        var answer =
                api.post(
                        tokens.publisher(publisher),
                        "/api/v1/events",
                        List.copyOf(events),
                        "Content-Type",
                        "application/cloudevents-batch+json");
        events.clear();
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer.json()
                .path("outcomes")
                .valueStream()
                .map(it -> it.path("result").asString())
                .toList();
    }

    private UUID personOf(String file) {
        return jdbc.sql("SELECT person_id FROM known_person WHERE file_number = :file")
                .param("file", file)
                .query(UUID.class)
                .single();
    }
}
