package vn.canbo.benchmarks.outside;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.canbo.events.reported.PublisherTopic;
import vn.canbo.events.reported.ReportedType;

/**
 * Over the publisher's own topic at Kafka. Nobody waits for an outcome, only for the broker: what
 * was refused changes no verdict and is counted as never heard of.
 */
public final class TopicReporter implements Reporter, AutoCloseable {

    private final String bootstrapServers;
    private final Properties secrets;
    private final Map<String, KafkaProducer<String, byte[]>> producers = new ConcurrentHashMap<>();

    /**
     * @param secrets passwords under {@code kafka.<publisher>}
     */
    public TopicReporter(String bootstrapServers, Properties secrets) {
        this.bootstrapServers = bootstrapServers;
        this.secrets = secrets;
    }

    @Override
    public void report(String publisher, String id, ReportedType type, Object content)
            throws InterruptedException {
        var event = ReportRecord.of(PublisherTopic.EVENTS, publisher, id, type, content);
        try {
            producers.computeIfAbsent(publisher, this::producer).send(event).get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException("Kafka does not take it", refused.getCause());
        }
    }

    private KafkaProducer<String, byte[]> producer(String publisher) {
        var settings = KafkaAccount.settings(bootstrapServers, publisher, secrets);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** Closes it without what has not been sent yet. */
    public void abandon() {
        producers.values().forEach(it -> it.close(Duration.ZERO));
    }

    @Override
    public void close() {
        producers.values().forEach(KafkaProducer::close);
    }
}
