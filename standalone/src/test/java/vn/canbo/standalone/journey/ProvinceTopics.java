package vn.canbo.standalone.journey;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.canbo.backing.kafka.KafkaClients;
import vn.canbo.events.ContractJson;
import vn.canbo.events.EventHeader;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.standalone.place.Secrets;
import vn.canbo.standalone.service.Service;

/** Writes and reads the topics of a running instance with the accounts of its users. */
final class ProvinceTopics {

    private final Secrets secrets;
    private final String bootstrapServers;

    ProvinceTopics(Secrets secrets, String bootstrapServers) {
        this.secrets = secrets;
        this.bootstrapServers = bootstrapServers;
    }

    /** Reports one event on the publisher's topic, with its own account. */
    void report(String publisher, String id, ReportedType type, Object content) {
        var event =
                new ProducerRecord<>(
                        "ext." + publisher, id, ContractJson.mapper().writeValueAsBytes(content));
        Map.of(
                        EventHeader.SPEC_VERSION,
                        "1.0",
                        EventHeader.ID,
                        id,
                        EventHeader.SOURCE,
                        "urn:canbo:publisher:" + publisher,
                        EventHeader.TYPE,
                        type.type(),
                        EventHeader.CONTENT_TYPE,
                        "application/json")
                .forEach(
                        (name, value) ->
                                event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        write(publisher, List.of(event));
    }

    /** What a service told about a subject, in the order in which it told it. */
    List<ProducerRecord<String, byte[]>> told(String topic, UUID subject) {
        try (var consumer =
                new KafkaConsumer<>(
                        account(Service.REPORTING.id()),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            var partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(it -> new TopicPartition(topic, it.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<ProducerRecord<String, byte[]>>();
            while (partitions.stream()
                    .anyMatch(it -> consumer.position(it) < ends.getOrDefault(it, 0L))) {
                StreamSupport.stream(
                                consumer.poll(Duration.ofMillis(200)).records(topic).spliterator(),
                                false)
                        .filter(it -> subject.toString().equals(it.key()))
                        .map(
                                it ->
                                        new ProducerRecord<>(
                                                topic, null, it.key(), it.value(), it.headers()))
                        .forEach(found::add);
            }
            return found;
        }
    }

    /** Delivers records as their owner, in this order: again, or too late. */
    void deliver(Service owner, List<ProducerRecord<String, byte[]>> records) {
        write(owner.id(), records);
    }

    private void write(String user, List<ProducerRecord<String, byte[]>> records) {
        try (var producer =
                new KafkaProducer<>(
                        account(user), new StringSerializer(), new ByteArraySerializer())) {
            for (var record : records) {
                producer.send(record).get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> account(String user) {
        var properties = new HashMap<String, Object>();
        properties.putAll(KafkaClients.signingIn(secrets.login("kafka", user)));
        properties.put("bootstrap.servers", bootstrapServers);
        return properties;
    }
}
