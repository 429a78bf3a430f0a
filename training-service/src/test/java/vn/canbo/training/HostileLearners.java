package vn.canbo.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.canbo.service.testing.Api;

/** Those of whom the corpora speak, and what is recorded of them, by the names there. */
final class HostileLearners {

    private static final LocalDate LONG_AGO = LocalDate.of(2010, 1, 1);
    private static final List<String> ENROLLED =
            List.of("person", "one", "two", "three", "four", "done", "dropped");

    private final Api api;
    private final TestSchool school;
    private final String today;
    private final String classCode;
    private final Map<String, String> values = new HashMap<>();

    private HostileLearners(Api api, TestSchool school, String today) {
        this.api = api;
        this.school = school;
        this.today = today;
        this.classCode = school.aClass(50);
    }

    static Map<String, String> of(Api api, TestSchool school, String today) {
        var learners = new HostileLearners(api, school, today);
        learners.arrive();
        learners.enrol();
        return learners.values;
    }

    private void arrive() {
        ENROLLED.forEach(it -> values.put(it, school.learner().toString()));
        values.put("outsider", school.learner().toString());
        values.put("sibling", nextDoor());
        values.put("siblingDone", nextDoor());
        var postless = UUID.randomUUID();
        school.registered(postless, 1);
        values.put("postless", postless.toString());
        school.settled();
    }

    private String nextDoor() {
        var person = UUID.randomUUID();
        school.registered(person, 1);
        school.post(UUID.randomUUID(), person, school.otherCommune, LONG_AGO, null, 1);
        return person.toString();
    }

    private void enrol() {
        values.put("class", classCode);
        values.put("course", classCode.substring(0, classCode.lastIndexOf('-')));
        values.put("today", today);
        var enrolments = new HashMap<String, String>();
        ENROLLED.forEach(it -> enrolments.put(it, enrolled(it)));
        values.put("enrolment", String.valueOf(enrolments.get("person")));
        values.put("siblingEnrolment", enrolled("sibling"));
        values.put("certificate", completed(String.valueOf(enrolments.get("done"))));
        values.put("siblingCertificate", completed(enrolled("siblingDone")));
        act(String.valueOf(enrolments.get("dropped")), "drop", Map.of("droppedOn", today));
    }

    private String enrolled(String name) {
        return TestSchool.id(
                api.post(
                        school.officer,
                        "/api/v1/enrolments",
                        Map.of(
                                "personId",
                                String.valueOf(values.get(name)),
                                "classCode",
                                classCode,
                                "funding",
                                "SELF_STUDY")));
    }

    private String completed(String enrolment) {
        return act(
                        enrolment,
                        "completion",
                        Map.of("completedOn", today, "certificateNumber", "CC-1"))
                .json()
                .path("certificateId")
                .asString();
    }

    private Api.Answer act(String enrolment, String what, Map<String, String> body) {
        var answer = api.post(school.officer, "/api/v1/enrolments/" + enrolment + "/" + what, body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer;
    }
}
