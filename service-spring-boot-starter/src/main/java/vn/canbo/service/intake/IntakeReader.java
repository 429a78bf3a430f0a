package vn.canbo.service.intake;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import vn.canbo.events.check.CloudEventReader;
import vn.canbo.events.check.Door;
import vn.canbo.events.check.RecordHeaders;
import vn.canbo.events.check.Sent;
import vn.canbo.events.reported.PublisherTopic;
import vn.canbo.service.intake.Intake.Came;
import vn.canbo.service.stream.Arrived;
import vn.canbo.service.stream.Failure;
import vn.canbo.service.stream.StopConsumer;

/**
 * Takes the events of the publishers' topics, poll by poll, first of those who sent least. The
 * topic's name says who sent them, for only that publisher may write it.
 */
final class IntakeReader {

    private final Intake intake;
    private final Checks checks;
    private final Turns turns = new Turns();

    IntakeReader(Intake intake, Checks checks) {
        this.intake = intake;
        this.checks = checks;
    }

    /**
     * @throws StopConsumer on a defect that a command did not cause
     */
    void read(List<Arrived> records) {
        var byPublisher = new LinkedHashMap<String, List<Came>>();
        for (var record : records) {
            var sent = sentIn(record);
            var topic = PublisherTopic.named(record.topic()).orElseThrow();
            var door = Door.of(topic);
            if (checks.isAnsweredHere(sent, door)) {
                byPublisher
                        .computeIfAbsent(topic.publisherOf(record.topic()), _ -> new ArrayList<>())
                        .add(Came.of(sent, door, record.toString(), UUID.randomUUID()));
            }
        }
        byPublisher.entrySet().stream()
                .sorted(comparingInt(it -> it.getValue().size()))
                .forEach(it -> take(it.getKey(), it.getValue()));
    }

    private void take(String publisher, List<Came> events) {
        try {
            turns.take(publisher, events, some -> intake.take(publisher, some));
        } catch (RuntimeException failure) {
            if (Failure.of(failure) == Failure.WAITING) {
                throw failure;
            }
            throw new StopConsumer(
                    "events from outside cannot be taken: " + Failure.reason(failure), failure);
        }
    }

    private static Sent sentIn(Arrived record) {
        return CloudEventReader.ofRecord(
                "at:" + record,
                new RecordHeaders(record.headers(), record.contradicted()),
                record.body());
    }
}
