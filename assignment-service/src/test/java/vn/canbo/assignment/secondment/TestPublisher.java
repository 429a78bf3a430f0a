package vn.canbo.assignment.secondment;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import vn.canbo.events.ContractJson;
import vn.canbo.events.reported.ReportOutcome;
import vn.canbo.events.reported.ReportResult;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.events.reported.SecondmentDecided;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;

/** An outside system that reports decided secondments, over HTTP and on its own topic. */
final class TestPublisher {

    private final Api api;
    private final TestTokens tokens;
    private final TestTopics topics;

    final String name;

    TestPublisher(Api api, TestTokens tokens, TestTopics topics, String name) {
        this.api = api;
        this.tokens = tokens;
        this.topics = topics;
        this.name = name;
    }

    Api.Answer report(SecondmentDecided decided) {
        return report(UUID.randomUUID(), decided);
    }

    Api.Answer report(UUID eventId, SecondmentDecided decided) {
        var event = new HashMap<String, Object>();
        event.put("specversion", "1.0");
        event.put("id", eventId.toString());
        event.put("source", "urn:canbo:publisher:" + name);
        event.put("type", ReportedType.SECONDMENT_DECIDED.type());
        event.put("time", "2026-03-02T01:15:30Z");
        event.put("data", ContractJson.mapper().valueToTree(decided));
        return api.post(
                tokens.publisher(name),
                "/api/v1/events",
                ContractJson.mapper().writeValueAsString(event),
                "Content-Type",
                "application/cloudevents+json");
    }

    /** What became of an event reported before. */
    Api.Answer outcome(UUID eventId) {
        return api.get(tokens.publisher(name), "/api/v1/events/" + eventId);
    }

    /** Writes the event on the publisher's topic. */
    void send(UUID eventId, SecondmentDecided decided) {
        topics.create("ext." + name, "ext-outcomes." + name);
        topics.sendOutside(name, ReportedType.SECONDMENT_DECIDED, eventId.toString(), decided);
    }

    /** Waits until the publisher was told this result on its topic of outcomes. */
    List<String> told(UUID eventId, ReportResult result) {
        var told =
                topics.await(
                        "ext-outcomes." + name,
                        it ->
                                it.key().equals(eventId.toString())
                                        && it.json()
                                                .path("result")
                                                .asString()
                                                .equals(result.name()));
        return ContractJson.mapper()
                .treeToValue(told.json(), ReportOutcome.class)
                .reasons()
                .stream()
                .map(ReportOutcome.Reason::code)
                .toList();
    }
}
