package vn.canbo.service.stream;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.stream.binder.kafka.config.ClientFactoryCustomizer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * A group that never read a partition begins at its first record and commits that at once. With
 * this, {@code auto.offset.reset} can be {@code none}: an offset that is lost later is an alarm and
 * never a silent jump. Nor does a group begin anew what it had read: where a watermark of a
 * partition was applied and its offset is gone, the topic was made anew or the offsets expired, and
 * nobody can tell what stood there unread. It stands before every other listener, for the binder's
 * own asks for positions already while partitions are assigned.
 */
final class FirstOffsets implements ClientFactoryCustomizer {

    private static final Logger LOG = LoggerFactory.getLogger(FirstOffsets.class);

    private static final String OURS = "canbo.";
    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(1);

    private final ObjectProvider<JdbcClient> jdbc;

    FirstOffsets(ObjectProvider<JdbcClient> jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void configure(ConsumerFactory<?, ?> factory) {
        factory.addPostProcessor(this::settingFirstOffsets);
    }

    @SuppressWarnings("unchecked")
    private <K, V> Consumer<K, V> settingFirstOffsets(Consumer<K, V> consumer) {
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

    /**
     * Only topics of ours have watermarks. Waits for the database: nothing is assumed meanwhile.
     */
    private boolean wasRead(TopicPartition partition) {
        if (!partition.topic().startsWith(OURS)) {
            return false;
        }
        while (true) {
            try {
                return hasWatermark(partition);
            } catch (RuntimeException failure) {
                if (Failure.of(failure) != Failure.WAITING) {
                    throw failure;
                }
                LOG.atWarn()
                        .addKeyValue("cause", Failure.reason(failure))
                        .log("partitions wait until the database says whether they were read");
                LockSupport.parkNanos(BETWEEN_QUESTIONS.toNanos());
            }
        }
    }

    private boolean hasWatermark(TopicPartition partition) {
        return jdbc.getObject()
                .sql(
                        """
                SELECT EXISTS (SELECT FROM watermark WHERE topic = :topic AND partition = :partition)
                """)
                .param("topic", partition.topic())
                .param("partition", partition.partition())
                .query(Boolean.class)
                .single();
    }

    private final class Before implements ConsumerRebalanceListener {

        private final Consumer<?, ?> consumer;
        private final ConsumerRebalanceListener next;

        private Before(Consumer<?, ?> consumer, ConsumerRebalanceListener next) {
            this.consumer = consumer;
            this.next = next;
        }

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
            var unset = partitions.stream().filter(it -> committed.get(it) == null).toList();
            if (unset.isEmpty()) {
                return;
            }
            var lost = unset.stream().filter(FirstOffsets.this::wasRead).toList();
            if (!lost.isEmpty()) {
                throw new StopConsumer("the offsets of what was read are gone: " + lost);
            }
            consumer.seekToBeginning(unset);
            consumer.commitSync(
                    unset.stream()
                            .collect(
                                    Collectors.toMap(
                                            it -> it,
                                            it -> new OffsetAndMetadata(consumer.position(it)))));
            LOG.atInfo()
                    .addKeyValue("partitions", unset.size())
                    .log("partitions never read before are read from their beginning");
        }
    }
}
