package vn.canbo.benchmarks.outside;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import vn.canbo.events.ContractJson;
import vn.canbo.events.reported.PublisherTopic;
import vn.canbo.events.reported.ReportOutcome;

/** Reads what is told to a publisher on its topic of outcomes from now on; of one thread. */
public final class OutcomeReader implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;

    public OutcomeReader(String bootstrapServers, String publisher, Properties secrets) {
        this.consumer =
                new KafkaConsumer<>(
                        KafkaAccount.settings(bootstrapServers, publisher, secrets),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        var partitions =
                consumer.partitionsFor(PublisherTopic.OUTCOMES.of(publisher)).stream()
                        .map(it -> new TopicPartition(it.topic(), it.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    public List<ReportOutcome> poll(Duration longest) {
        var told = new ArrayList<ReportOutcome>();
        for (var record : consumer.poll(longest)) {
            told.add(ContractJson.mapper().readValue(record.value(), ReportOutcome.class));
        }
        return told;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
