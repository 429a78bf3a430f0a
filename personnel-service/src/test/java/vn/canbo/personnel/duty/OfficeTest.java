package vn.canbo.personnel.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.personnel.PersonnelTest;
import vn.canbo.service.testing.Api.Answer;

/** What the tests of duties and alerts share: wards of 2021 and people who met their standards. */
public abstract class OfficeTest extends PersonnelTest {

    protected static final String OFFICE = "OFFICE_STATISTICS";
    protected static final LocalDate FIRST = LocalDate.parse("2021-10-01");

    protected UUID ward() {
        var answer = establish(newCode(), "WARD", province(), "2010-01-01", null);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return id(answer.json().path("unitId"));
    }

    /** Meets the standard of any commune title of 2021. */
    protected UUID official(UUID home) {
        var person = graduate(home);
        qualify(person, QualificationKind.GENERAL_EDUCATION, "UPPER_SECONDARY", null);
        qualify(person, QualificationKind.IT, "CERTIFICATE", null);
        return person;
    }

    protected Answer place(UUID person, UUID unit, String title, LocalDate from) {
        var appointment = appointment(unit, title, from);
        appointment.put("decidedOn", from.toString());
        return appoint(person, appointment);
    }

    /** Somebody new in a post. */
    protected UUID placed(UUID unit, String title, LocalDate from) {
        var person = official(unit);
        var answer = place(person, unit, title, from);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return person;
    }

    protected UUID postOf(UUID person) {
        return id(dossier(person).path("posts").get(0).path("postId"));
    }

    protected Answer leaves(UUID person, String lastDay) {
        var answer =
                api.post(
                        officer(),
                        "/api/v1/posts/" + postOf(person) + "/end",
                        Map.of(
                                "lastDay",
                                lastDay,
                                "reason",
                                "TRANSFERRED",
                                "decisionNumber",
                                "5/QĐ"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    protected static Map<String, Object> duty(UUID unit, String from) {
        var body = new HashMap<String, Object>();
        body.put("unitId", unit);
        body.put("from", from);
        body.put("decisionNumber", "21/QĐ-UBND");
        return body;
    }

    protected Answer assign(UUID person, Map<String, Object> duty) {
        return api.post(officer(), "/api/v1/persons/" + person + "/duties", duty);
    }

    protected UUID assigned(UUID person, UUID unit, String from) {
        var answer = assign(person, duty(unit, from));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return id(answer.json().path("dutyId"));
    }

    /** Alerts of one code in the unit, as {@code since, days}. */
    protected List<String> alerts(UUID unit, String code, String query) {
        return alerts(unit, query).stream()
                .filter(it -> it.path("code").asString().equals(code))
                .map(it -> it.path("since").asString() + ", " + it.path("days").asInt())
                .toList();
    }

    protected List<JsonNode> alerts(UUID unit, String query) {
        var answer = api.get(officer(), "/api/v1/alerts?unit=" + unit + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().valueStream().toList();
    }
}
