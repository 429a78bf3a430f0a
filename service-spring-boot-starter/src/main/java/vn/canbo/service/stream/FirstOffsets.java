package vn.canbo.service.stream;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.binder.kafka.config.ClientFactoryCustomizer;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * A group that never read a partition begins at its first record and commits that at once. With
 * this, {@code auto.offset.reset} can be {@code none}: an offset that is lost later is an alarm and
 * never a silent jump. It stands before every other listener, for the binder's own asks for
 * positions already while partitions are assigned.
 */
final class FirstOffsets implements ClientFactoryCustomizer {

    private static final Logger LOG = LoggerFactory.getLogger(FirstOffsets.class);

    @Override
    public void configure(ConsumerFactory<?, ?> factory) {
        factory.addPostProcessor(FirstOffsets::settingFirstOffsets);
    }

    @SuppressWarnings("unchecked")
    private static <K, V> Consumer<K, V> settingFirstOffsets(Consumer<K, V> consumer) {
        return (Consumer<K, V>)
                Proxy.newProxyInstance(
                        Consumer.class.getClassLoader(),
                        new Class<?>[] {Consumer.class},
                        (_, method, arguments) -> {
                            if (arguments != null) {
                                for (var i = 0; i < arguments.length; i++) {
                                    if (arguments[i] instanceof ConsumerRebalanceListener next) {
                                        arguments[i] = new Before(consumer, next);
                                    }
                                }
                            }
                            try {
                                return method.invoke(consumer, arguments);
                            } catch (InvocationTargetException failure) {
                                throw failure.getCause();
                            }
                        });
    }

    private record Before(Consumer<?, ?> consumer, ConsumerRebalanceListener next)
            implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            begin(partitions);
            next.onPartitionsAssigned(partitions);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            next.onPartitionsRevoked(partitions);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            next.onPartitionsLost(partitions);
        }

        private void begin(Collection<TopicPartition> partitions) {
            var committed = consumer.committed(new HashSet<>(partitions));
            var neverRead = partitions.stream().filter(it -> committed.get(it) == null).toList();
            if (neverRead.isEmpty()) {
                return;
            }
            consumer.seekToBeginning(neverRead);
            consumer.commitSync(
                    neverRead.stream()
                            .collect(
                                    Collectors.toMap(
                                            it -> it,
                                            it -> new OffsetAndMetadata(consumer.position(it)))));
            LOG.atInfo()
                    .addKeyValue("partitions", neverRead.size())
                    .log("partitions never read before are read from their beginning");
        }
    }
}
