package vn.canbo.benchmarks.latency;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.security.scram.ScramLoginModule;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.canbo.events.ContractJson;
import vn.canbo.events.EventHeader;
import vn.canbo.events.reported.ReportedType;

/**
 * Over the publisher's own topic at Kafka. Nobody waits for an outcome, only for the broker: what
 * was refused changes no verdict and is counted as never heard of.
 */
final class TopicReporter implements Reporter, AutoCloseable {

    private final String bootstrapServers;
    private final Properties secrets;
    private final Map<String, KafkaProducer<String, byte[]>> producers = new ConcurrentHashMap<>();

    /**
     * @param secrets passwords under {@code kafka.<publisher>}
     */
    TopicReporter(String bootstrapServers, Properties secrets) {
        this.bootstrapServers = bootstrapServers;
        this.secrets = secrets;
    }

    @Override
    public void report(String publisher, String id, ReportedType type, Object content)
            throws InterruptedException {
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
        try {
            producers.computeIfAbsent(publisher, this::producer).send(event).get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException("Kafka does not take it", refused.getCause());
        }
    }

    private KafkaProducer<String, byte[]> producer(String publisher) {
        var signIn =
                "%s required username=\"%s\" password=\"%s\";"
                        .formatted(
                                ScramLoginModule.class.getName(),
                                publisher,
                                secrets.getProperty("kafka." + publisher));
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        "security.protocol",
                        "SASL_PLAINTEXT",
                        SaslConfigs.SASL_MECHANISM,
                        "SCRAM-SHA-512",
                        SaslConfigs.SASL_JAAS_CONFIG,
                        signIn),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    @Override
    public void close() {
        producers.values().forEach(KafkaProducer::close);
    }
}
