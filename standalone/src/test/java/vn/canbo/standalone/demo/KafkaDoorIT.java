package vn.canbo.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.canbo.backing.kafka.Kafka;
import vn.canbo.events.ContractJson;
import vn.canbo.events.EventHeader;
import vn.canbo.events.reported.ReportOutcome;
import vn.canbo.events.reported.ReportResult;
import vn.canbo.standalone.demo.province.DemoEvent;
import vn.canbo.standalone.demo.province.DemoProvince;

/** Against a real Kafka: what a publisher sends, and that it waits for what became of it. */
class KafkaDoorIT {

    private static final String PUBLISHER = "phan-mem-xa";
    private static final List<DemoEvent> EVENTS =
            DemoProvince.of(DemoProvince.SEED)
                    .registrations()
                    .filter(it -> it.publisher().equals(PUBLISHER))
                    .limit(20)
                    .toList();

    @TempDir Path directory;

    @Test
    void events_leave_in_binary_mode_on_the_identity_topic_and_outcomes_are_awaited()
            throws Exception {
        try (var kafka = Kafka.local(directory)) {
            kafka.createTopics("ext-identity." + PUBLISHER, "ext-outcomes." + PUBLISHER);
            try (var door =
                            new KafkaDoor(
                                    PUBLISHER,
                                    kafka.bootstrapServers(),
                                    Map.of(),
                                    InstantSource.system());
                    var system = new AnsweringSystem(kafka.bootstrapServers())) {
                var heard = CompletableFuture.supplyAsync(() -> system.answer(EVENTS.size() - 1));

                var outcomes = door.report(EVENTS, Duration.ofSeconds(6), _ -> {});

                assertThat(outcomes)
                        .extracting(ReportOutcome::eventId)
                        .containsExactlyInAnyOrderElementsOf(
                                heard.get().subList(0, EVENTS.size() - 1).stream()
                                        .map(it -> header(it, EventHeader.ID))
                                        .toList());
                assertThat(Tally.of(EVENTS.size(), outcomes).unanswered()).isEqualTo(1);
                assertThat(heard.get()).allSatisfy(KafkaDoorIT::isAsTheContractWants);
            }
        }
    }

    private static void isAsTheContractWants(ConsumerRecord<String, byte[]> message) {
        var sent =
                EVENTS.stream()
                        .filter(it -> it.id().equals(header(message, EventHeader.ID)))
                        .findFirst()
                        .orElseThrow();
        assertThat(message.key()).isEqualTo(sent.key());
        assertThat(message.value()).isEqualTo(sent.body());
        assertThat(header(message, EventHeader.SPEC_VERSION)).isEqualTo("1.0");
        assertThat(header(message, EventHeader.TYPE)).isEqualTo(sent.type().type());
        assertThat(header(message, EventHeader.CONTENT_TYPE)).isEqualTo("application/json");
        assertThat(Instant.parse(header(message, EventHeader.TIME))).isEqualTo(sent.time());
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return StreamSupport.stream(message.headers().spliterator(), false)
                .filter(it -> it.key().equals(name))
                .map(Header::value)
                .map(it -> new String(it, StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }

    /** Stands where personnel stands: reads identities and answers them. */
    private static final class AnsweringSystem implements AutoCloseable {

        private final KafkaConsumer<String, byte[]> consumer;
        private final KafkaProducer<String, byte[]> producer;

        AnsweringSystem(String bootstrapServers) {
            var settings =
                    Map.<String, Object>of(
                            "bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest");
            consumer =
                    new KafkaConsumer<>(
                            settings, new StringDeserializer(), new ByteArrayDeserializer());
            producer =
                    new KafkaProducer<>(
                            settings, new StringSerializer(), new ByteArraySerializer());
            consumer.assign(
                    consumer.partitionsFor("ext-identity." + PUBLISHER).stream()
                            .map(it -> new TopicPartition(it.topic(), it.partition()))
                            .toList());
        }

        /** Hears all events and answers so many of them. */
        List<ConsumerRecord<String, byte[]>> answer(int answers) {
            var heard = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (heard.size() < EVENTS.size()) {
                consumer.poll(Duration.ofMillis(200)).forEach(heard::add);
            }
            heard.stream().limit(answers).forEach(this::answer);
            producer.flush();
            return heard;
        }

        private void answer(ConsumerRecord<String, byte[]> message) {
            var id = header(message, EventHeader.ID);
            var outcome =
                    new ReportOutcome(
                            id,
                            header(message, EventHeader.TYPE),
                            ReportResult.ACCEPTED,
                            List.of(),
                            UUID.randomUUID(),
                            Instant.EPOCH,
                            null,
                            null);
            var _ =
                    producer.send(
                            new ProducerRecord<>(
                                    "ext-outcomes." + PUBLISHER,
                                    id,
                                    ContractJson.mapper().writeValueAsBytes(outcome)));
        }

        @Override
        public void close() {
            consumer.close();
            producer.close();
        }
    }
}
