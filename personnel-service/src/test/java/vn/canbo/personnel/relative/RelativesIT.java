package vn.canbo.personnel.relative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.canbo.personnel.PersonnelTest;
import vn.canbo.service.testing.Api.Answer;

class RelativesIT extends PersonnelTest {

    private static Map<String, Object> relative(UUID relative, String kinship) {
        var body = new HashMap<String, Object>();
        body.put("relativeId", relative);
        body.put("kinship", kinship);
        return body;
    }

    private Answer record(String token, UUID person, Map<String, Object> relative) {
        return api.post(token, "/api/v1/persons/" + person + "/relatives", relative);
    }

    private JsonNode relatives(UUID person, String query) {
        return api.get(officer(), "/api/v1/persons/" + person + "/relatives" + query).json();
    }

    private Answer change(UUID relation, String verb, UUID person, @Nullable Object body) {
        return api.send(
                "POST",
                officer(),
                "/api/v1/relations/" + relation + "/" + verb,
                body,
                "If-Match",
                versionOf(person));
    }

    @Test
    @Tag("TN12-7")
    @Tag("CT-23")
    void both_have_each_other_as_relatives_and_nobody_outside_is_told() {
        var unit = commune();
        var child = register(unit);
        var parent = register(unit);
        var published = published();

        var answer = record(clerk(unit), child, relative(parent, "PARENT"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(relatives(child, "").get(0).path("kinship").asString()).isEqualTo("PARENT");
        var seen = relatives(parent, "").get(0);
        assertThat(seen.path("kinship").asString()).isEqualTo("CHILD");
        assertThat(id(seen.path("relativeId"))).isEqualTo(child);
        assertThat(published()).isEqualTo(published);
        assertThat(openJournalOf(child)).noneMatch(it -> it.contains(parent.toString()));
    }

    @Test
    @Tag("TN12-7")
    @Tag("CT-23")
    void a_recruit_with_a_relative_in_the_unit_is_recruited_and_that_is_said() {
        var unit = commune();
        allocate(unit, SPECIALIST, 2);
        var sibling = inPost(unit);
        var recruit = graduate(unit);
        record(officer(), sibling, relative(recruit, "SIBLING"));
        var body = appointment(unit, SPECIALIST, today());
        body.remove("main");
        body.put("degree", "UNIVERSITY");
        body.put("grade", "GOOD");

        var answer = api.post(officer(), "/api/v1/persons/" + recruit + "/recruitments", body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        var caution = answer.json().path("cautions").get(0);
        assertThat(caution.path("code").asString()).isEqualTo("RELATIVE_IN_SAME_UNIT");
        assertThat(caution.path("vi").asString()).contains("anh, chị, em ruột", SPECIALIST);
        assertThat(caution.path("source").asString()).isEqualTo("TN12-7, CT-23");
    }

    @Test
    @Tag("TN12-7")
    void nothing_is_said_of_relatives_elsewhere_or_who_are_none_any_more() {
        var unit = commune();
        var elsewhere = commune();
        allocate(unit, SPECIALIST, 3);
        allocate(elsewhere, SPECIALIST, 1);
        var sibling = inPost(elsewhere);
        var divorced = inPost(unit);
        var person = graduate(unit);
        record(officer(), person, relative(sibling, "SIBLING"));
        var marriage = relative(divorced, "SPOUSE");
        marriage.put("from", "2010-01-01");
        marriage.put("to", today().minusDays(1).toString());
        record(officer(), person, marriage);

        var answer = appoint(person, unit);

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().path("cautions")).isEmpty();
    }

    @Test
    void a_correction_counts_from_the_beginning_and_what_was_known_stays() {
        var unit = commune();
        var person = register(unit);
        var other = register(unit);
        var relation =
                id(record(officer(), person, relative(other, "SIBLING")).json().path("relationId"));
        var before = now();

        var corrected =
                change(
                        relation,
                        "correct",
                        person,
                        Map.of("kinship", "SIBLING_IN_LAW", "reason", "Ghi nhầm"));

        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        assertThat(relatives(person, "").get(0).path("kinship").asString())
                .isEqualTo("SIBLING_IN_LAW");
        assertThat(relatives(person, "?knownAt=" + before).get(0).path("kinship").asString())
                .isEqualTo("SIBLING");
    }

    @Test
    void a_withdrawn_one_is_gone_and_a_registration_waits_for_that() {
        var unit = commune();
        var person = register(unit);
        var other = register(unit);
        var relation =
                id(record(officer(), person, relative(other, "SIBLING")).json().path("relationId"));
        var why = Map.of("reason", "Ghi nhầm người");

        assertThat(withdrawRegistration(other, why)).containsExactly("DOSSIER_HOLDS_RELATIVES");
        assertThat(change(relation, "withdraw", person, why).status()).isEqualTo(200);
        assertThat(relatives(person, "")).isEmpty();
        assertThat(withdrawRegistration(other, why)).isEmpty();
        assertThat(change(relation, "withdraw", person, why).status()).isEqualTo(404);
    }

    private List<String> withdrawRegistration(UUID person, Map<String, String> why) {
        return api.post(
                        officer(),
                        "/api/v1/persons/" + person + "/withdraw",
                        why,
                        "If-Match",
                        versionOf(person))
                .codes();
    }

    @Test
    void of_somebody_elsewhere_a_clerk_learns_nothing() {
        var unit = commune();
        var person = register(unit);
        var stranger = register(commune());
        var before = written();

        var answer = record(clerk(unit), person, relative(stranger, "SIBLING"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.codes()).containsExactly("RELATIVE_NOT_KNOWN");
        assertThat(record(clerk(unit), person, relative(UUID.randomUUID(), "SIBLING")).text())
                .contains("RELATIVE_NOT_KNOWN");
        assertThat(record(clerk(unit), stranger, relative(person, "SIBLING")).status())
                .isEqualTo(404);
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void what_cannot_be_is_refused_and_nothing_is_written() {
        var unit = commune();
        var person = register(unit);
        var other = register(unit);
        record(officer(), person, relative(other, "SIBLING"));
        var before = written();

        assertThat(record(officer(), other, relative(person, "SPOUSE")).codes())
                .containsExactly("RELATION_ALREADY_RECORDED");
        assertThat(record(officer(), person, relative(person, "SPOUSE")).codes())
                .containsExactly("RELATED_TO_ONESELF");
        assertThat(record(officer(), person, relative(other, "FRIEND")).status()).isEqualTo(400);
        assertThat(record(head(unit), person, relative(other, "SPOUSE")).status()).isEqualTo(403);
        assertThat(written()).isEqualTo(before);
    }

    private long published() {
        return jdbc.sql("SELECT count(*) FROM publication").query(Long.class).single();
    }

    private List<String> openJournalOf(UUID person) {
        return jdbc.sql("SELECT payload::text FROM journal WHERE subject_id = :person")
                .param("person", person.toString())
                .query(String.class)
                .list();
    }
}
