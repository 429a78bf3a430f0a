package vn.canbo.benchmarks.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import vn.canbo.benchmarks.outside.Ladder;
import vn.canbo.benchmarks.outside.ReportRecord;
import vn.canbo.benchmarks.stage.Stage;
import vn.canbo.events.EventHeader;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.ManagingAuthority;
import vn.canbo.events.code.Sex;
import vn.canbo.events.reported.PersonReference;
import vn.canbo.events.reported.PersonRegistered;
import vn.canbo.events.reported.PostHeld;
import vn.canbo.events.reported.PublisherTopic;
import vn.canbo.events.reported.QualificationObtained;
import vn.canbo.events.reported.ReportedType;

/**
 * The only outside system of a run. It registers people, gives each a post, and reports one level
 * after another that they obtain; it names them by its own file numbers.
 */
public final class Publisher implements AutoCloseable {

    private static final String NAME = "do-luong";
    private static final int PARTITIONS = 3;

    /** Marks the ids of their chains. */
    private static final long LEVELS = 0x8000_0000_0000_00DBL;

    private static final LocalDate SINCE = LocalDate.of(2025, 7, 1);

    private final KafkaProducer<String, byte[]> producer;
    private final Communes communes;
    private final AtomicReference<@Nullable Exception> failed = new AtomicReference<>();

    public Publisher(Stage stage, Communes communes) {
        this.communes = communes;
        this.producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", stage.bootstrapServers(), "acks", "all"),
                        new StringSerializer(),
                        new ByteArraySerializer());
    }

    static List<String> topics() {
        return List.of(
                PublisherTopic.EVENTS.of(NAME),
                PublisherTopic.IDENTITY.of(NAME),
                PublisherTopic.OUTCOMES.of(NAME));
    }

    /** Makes its topics and the file with its grant. */
    static Path letIn(Stage stage) throws IOException, InterruptedException {
        stage.createTopics(topics(), PARTITIONS);
        return Files.writeString(
                stage.directory().resolve("publishers.yaml"),
                """
            publishers:
              - publisher: %s
                units: [province]
                eventTypes: [%s, %s, %s]
                validFrom: 2019-01-01
                trainingAuthority: true
                identity: true
            """
                        .formatted(
                                NAME,
                                ReportedType.PERSON_REGISTERED.type(),
                                ReportedType.POST_HELD.type(),
                                ReportedType.QUALIFICATION_OBTAINED.type()),
                UTF_8);
    }

    void register(int person) {
        var content =
                new PersonRegistered(
                        "DO-" + person,
                        "Đo Lường",
                        "999090%06d".formatted(person),
                        LocalDate.of(1990, 1, 1),
                        Sex.MALE,
                        "KINH",
                        false,
                        true,
                        Category.CADRE,
                        ManagingAuthority.COMMUNE,
                        communes.codeOf(person));
        send(
                event(
                        PublisherTopic.IDENTITY,
                        "in-" + person,
                        ReportedType.PERSON_REGISTERED,
                        content));
    }

    void appoint(int person) {
        var content =
                new PostHeld(
                        file(person),
                        communes.codeOf(person),
                        "PARTY_DEPUTY_SECRETARY",
                        true,
                        SINCE);
        send(event(PublisherTopic.EVENTS, "post-" + person, ReportedType.POST_HELD, content));
    }

    /** The n-th event is the next level of the next person; returns without waiting. */
    public void educate(int event, int people) {
        var step = Ladder.STEPS.get(event / people);
        var content =
                new QualificationObtained(
                        file(event % people), step.kind(), step.level(), null, null, SINCE, null);
        var level =
                event(
                        PublisherTopic.EVENTS,
                        "level-" + event,
                        ReportedType.QUALIFICATION_OBTAINED,
                        content);
        var correlation = new UUID((long) event << 20 | 0x7000L, LEVELS);
        level.headers().add(EventHeader.CORRELATION_ID, correlation.toString().getBytes(UTF_8));
        send(level);
    }

    /** Whether a chain was begun by one of these levels. */
    public static boolean isLevel(UUID correlation) {
        return correlation.getLeastSignificantBits() == LEVELS;
    }

    /** Which of them. */
    public static int numberOf(UUID correlation) {
        return (int) (correlation.getMostSignificantBits() >>> 20);
    }

    private static PersonReference file(int person) {
        return new PersonReference("DO-" + person, null);
    }

    private static ProducerRecord<String, byte[]> event(
            PublisherTopic topic, String id, ReportedType type, Object content) {
        return ReportRecord.of(topic, NAME, id, type, content);
    }

    private void send(ProducerRecord<String, byte[]> event) {
        var _ = producer.send(event, (_, failure) -> failed.compareAndSet(null, failure));
    }

    /** Returns when Kafka has all of it, and throws when it has not. */
    public void flush() {
        producer.flush();
        var failure = failed.get();
        if (failure != null) {
            throw new IllegalStateException("events could not be sent", failure);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
