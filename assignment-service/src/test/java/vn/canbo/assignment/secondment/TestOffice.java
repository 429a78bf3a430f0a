package vn.canbo.assignment.secondment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import vn.canbo.events.EventHeader;
import vn.canbo.events.SecondmentState;
import vn.canbo.events.Topic;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;

/** The officer and the approver of a province, at work over HTTP. */
final class TestOffice {

    static final String SECONDMENTS = "/api/v1/secondments";

    private final Api api;
    private final TestTopics topics;
    private final TestProvince province;

    final String officer;
    final String approver;

    TestOffice(Api api, TestTokens tokens, TestTopics topics, TestProvince province) {
        this.api = api;
        this.topics = topics;
        this.province = province;
        officer =
                tokens.of("officer", Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(province.province));
        approver =
                tokens.of(
                        "approver", Set.of(Role.HOME_AFFAIRS_APPROVER), Set.of(province.province));
    }

    /** What a secondment from the department says, in JSON. */
    Map<String, Object> says(UUID host, LocalDate first, LocalDate last) {
        return new HashMap<>(
                Map.of(
                        "senderId",
                        province.department,
                        "hostId",
                        host,
                        "firstDay",
                        first.toString(),
                        "lastDay",
                        last.toString()));
    }

    Map<String, Object> proposal(UUID person, UUID host, LocalDate first, LocalDate last) {
        var body = says(host, first, last);
        body.put("personId", person);
        return body;
    }

    /** To the one commune. */
    Api.Answer propose(UUID person, LocalDate first, LocalDate last) {
        return api.post(officer, SECONDMENTS, proposal(person, province.commune, first, last));
    }

    /** The id of what was proposed and accepted. */
    static String id(Api.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().path("secondmentId").asString();
    }

    String proposed(UUID person, UUID host, LocalDate first, LocalDate last) {
        return id(api.post(officer, SECONDMENTS, proposal(person, host, first, last)));
    }

    Api.Answer approve(String id) {
        return act(id, "approve", Map.of("decisionNumber", "7/QĐ-SNV"));
    }

    /** The id of what was proposed and approved. */
    String approved(UUID person, UUID host, LocalDate first, LocalDate last) {
        var id = proposed(person, host, first, last);
        var answer = approve(id);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return id;
    }

    Api.Answer act(String id, String what, Map<String, ?> body, String... headers) {
        return api.post(approver, SECONDMENTS + "/" + id + "/" + what, body, headers);
    }

    /** Resting on the version that stands now. */
    Api.Answer actOnNewest(String id, String what, Map<String, ?> body) {
        return act(id, what, body, "If-Match", show(id).etag());
    }

    Api.Answer show(String id) {
        return api.get(officer, SECONDMENTS + "/" + id);
    }

    Api.Answer secondmentsOf(UUID person) {
        return api.get(officer, "/api/v1/persons/" + person + "/secondments");
    }

    /** The decisions in doubt that the officer sees, the longest open first. */
    List<JsonNode> doubts() {
        return doubts(officer);
    }

    List<JsonNode> doubts(String token) {
        var answer = api.get(token, "/api/v1/doubts");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json().path("items").valueStream().toList();
    }

    /** The codes of why a decision is in doubt. */
    static List<String> reasons(JsonNode doubt) {
        return doubt.path("reasons").valueStream().map(it -> it.path("code").asString()).toList();
    }

    /** What the world was told about a secondment, oldest first. */
    List<SecondmentState> told(String id) {
        return topics.all(Topic.ASSIGNMENT.address()).stream()
                .filter(it -> it.json().path("secondmentId").asString("").equals(id))
                .map(it -> it.state(SecondmentState.class))
                .toList();
    }

    /** Waits until the world was told this often, and answers the newest. */
    TestTopics.Seen told(String id, int version) {
        return topics.await(
                Topic.ASSIGNMENT.address(),
                it ->
                        it.json().path("secondmentId").asString("").equals(id)
                                && it.header(EventHeader.SEQUENCE)
                                        .equals(Integer.toString(version)));
    }

    /** Waits until the world was told that this happened to a secondment. */
    SecondmentState published(String id, String happened) {
        return topics.await(
                        Topic.ASSIGNMENT.address(),
                        it ->
                                it.type().equals("vn.canbo.assignment." + happened + ".v1")
                                        && it.json().path("secondmentId").asString().equals(id))
                .state(SecondmentState.class);
    }

    /** The versions told of a secondment, in order. */
    List<String> sequencesOf(String id) {
        return topics.all(Topic.ASSIGNMENT.address()).stream()
                .filter(it -> it.json().path("secondmentId").asString("").equals(id))
                .map(it -> it.header(EventHeader.SEQUENCE))
                .toList();
    }

    /** How often the world was told of secondments of a person. */
    long published(UUID person) {
        return topics.all(Topic.ASSIGNMENT.address()).stream()
                .filter(it -> person.toString().equals(it.key()))
                .count();
    }

    void assertNothingWrittenOrPublished(UUID person) {
        var shown = secondmentsOf(person);
        assertThat(shown.json().isEmpty()).as(shown.toString()).isTrue();
        assertThat(published(person)).isZero();
    }
}
