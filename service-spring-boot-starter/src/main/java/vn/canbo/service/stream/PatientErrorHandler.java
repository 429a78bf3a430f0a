package vn.canbo.service.stream;

import java.util.concurrent.Executor;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.CommonContainerStoppingErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Repeats a batch for ever, keeping the membership in the group alive, unless it failed with {@link
 * StopConsumer}; then the container stops. No record is ever skipped here.
 */
final class PatientErrorHandler extends DefaultErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(PatientErrorHandler.class);
    private static final long SHORTEST_MILLIS = 200;
    private static final long LONGEST_MILLIS = 5000;

    private final String binding;
    private final boolean rereads;
    private final Executor stopping =
            stop -> Thread.ofPlatform().name("stop-consumer").daemon().start(stop);
    private final CommonContainerStoppingErrorHandler stops =
            new CommonContainerStoppingErrorHandler(stopping);

    /**
     * @param rereads whether reading a whole topic again is harmless and better than stopping when
     *     its offsets are gone
     */
    PatientErrorHandler(String binding, boolean rereads) {
        super(
                (record, failure) -> {
                    throw new KafkaException("nothing is skipped", failure);
                },
                forEver());
        this.binding = binding;
        this.rereads = rereads;
    }

    private static ExponentialBackOff forEver() {
        var backOff = new ExponentialBackOff(SHORTEST_MILLIS, 2);
        backOff.setMaxInterval(LONGEST_MILLIS);
        return backOff;
    }

    @Override
    public void handleBatch(
            Exception thrown,
            ConsumerRecords<?, ?> batch,
            Consumer<?, ?> consumer,
            MessageListenerContainer container,
            Runnable invokeListener) {
        if (StopConsumer.isIn(thrown)) {
            alarm(thrown);
            stops.handleBatch(thrown, batch, consumer, container, invokeListener);
            return;
        }
        LOG.atWarn()
                .addKeyValue("binding", binding)
                .addKeyValue("records", batch.count())
                .addKeyValue("cause", Failure.reason(thrown))
                .log("a batch waits and is repeated until it can be written");
        super.handleBatch(
                thrown, batch, consumer, container, () -> again(invokeListener, container));
    }

    private void again(Runnable invokeListener, MessageListenerContainer container) {
        try {
            invokeListener.run();
        } catch (RuntimeException thrown) {
            if (StopConsumer.isIn(thrown)) {
                alarm(thrown);
                stopping.execute(() -> container.stopAbnormally(() -> {}));
            }
            throw thrown;
        }
    }

    @Override
    public void handleOtherException(
            Exception thrown,
            Consumer<?, ?> consumer,
            MessageListenerContainer container,
            boolean batchListener) {
        if (StopConsumer.isIn(thrown)) {
            alarm(thrown);
            stops.handleOtherException(thrown, consumer, container, batchListener);
        } else if (thrown instanceof OffsetOutOfRangeException lost) {
            onLostOffsets(lost, consumer, container, batchListener);
        } else {
            super.handleOtherException(thrown, consumer, container, batchListener);
        }
    }

    private void onLostOffsets(
            OffsetOutOfRangeException lost,
            Consumer<?, ?> consumer,
            MessageListenerContainer container,
            boolean batchListener) {
        LOG.atError()
                .addKeyValue("binding", binding)
                .addKeyValue("partitions", lost.partitions())
                .log(
                        "records that were not read yet are gone from Kafka, or a topic was made anew");
        if (rereads) {
            consumer.seekToBeginning(lost.partitions());
        } else {
            stops.handleOtherException(lost, consumer, container, batchListener);
        }
    }

    private void alarm(Exception thrown) {
        LOG.atError()
                .addKeyValue("binding", binding)
                .setCause(thrown)
                .log("this consumer stops: it cannot go on without somebody looking");
    }
}
