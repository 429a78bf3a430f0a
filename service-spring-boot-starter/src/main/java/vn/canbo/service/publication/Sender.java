package vn.canbo.service.publication;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import vn.canbo.service.crash.CrashPoint;

/** The plain idempotent producer: what it reports as sent, every replica in sync has. */
final class Sender implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;

    Sender(Map<String, Object> connection) {
        var settings = new HashMap<>(connection);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 15_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
        this.producer = new KafkaProducer<>(settings);
    }

    /**
     * Sends a batch and waits for the broker's answer to each.
     *
     * @return the ids of those the broker took, and why it did not take the others
     */
    Sent send(List<Outgoing> batch) {
        var acks = new ArrayList<Ack>(batch.size());
        for (var outgoing : batch) {
            var ack = new Ack(outgoing.id(), producer.send(outgoing.record()));
            acks.add(ack);
            // A topic nobody knows blocks every send: the first refusal ends the batch.
            if (ack.isFailed()) {
                break;
            }
        }
        CrashPoint.RELAY_AFTER_SEND.hit();
        producer.flush();
        return collect(acks);
    }

    private static Sent collect(List<Ack> acks) {
        var taken = new ArrayList<UUID>(acks.size());
        @Nullable Throwable failure = null;
        for (var ack : acks) {
            try {
                ack.answer().get();
                taken.add(ack.id());
            } catch (ExecutionException refused) {
                failure = refused.getCause();
            } catch (InterruptedException stopped) {
                throw new InterruptException(stopped);
            }
        }
        return new Sent(taken, failure);
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }

    /** A record, and the id of the row it was made from. */
    record Outgoing(UUID id, ProducerRecord<byte[], byte[]> record) {}

    /** What the broker took; with a failure the others stay to be sent again. */
    record Sent(List<UUID> taken, @Nullable Throwable failure) {

        void orThrow() {
            if (failure != null) {
                throw new NotRelayed("the broker did not take everything", failure);
            }
        }
    }

    private record Ack(UUID id, Future<RecordMetadata> answer) {

        private boolean isFailed() {
            return answer.state() == Future.State.FAILED;
        }
    }
}
