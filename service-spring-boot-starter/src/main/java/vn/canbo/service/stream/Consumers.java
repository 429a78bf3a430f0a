package vn.canbo.service.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.springframework.cloud.stream.binder.ExtendedConsumerProperties;
import org.springframework.cloud.stream.binder.kafka.KafkaListenerContainerCustomizer;
import org.springframework.cloud.stream.binder.kafka.properties.KafkaConsumerProperties;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;

/** The running consumers by binding: how far behind they are and whether one has stopped. */
public class Consumers implements KafkaListenerContainerCustomizer {

    private final MeterRegistry meters;
    private final Map<String, AbstractMessageListenerContainer<?, ?>> containers =
            new ConcurrentHashMap<>();

    Consumers(MeterRegistry meters) {
        this.meters = meters;
    }

    /** The bindings whose consumer stopped by itself: somebody must act. */
    public java.util.List<String> stopped() {
        return containers.entrySet().stream()
                .filter(it -> !it.getValue().isInExpectedState())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    @Override
    public void configure(
            AbstractMessageListenerContainer<?, ?> container,
            String destination,
            String group,
            ExtendedConsumerProperties<KafkaConsumerProperties> properties) {
        configure(container, properties.getBindingName());
    }

    @Override
    public void configure(
            AbstractMessageListenerContainer<?, ?> container, String destination, String group) {
        configure(container, group);
    }

    private void configure(AbstractMessageListenerContainer<?, ?> container, String binding) {
        var properties = container.getContainerProperties();
        properties.setAssignmentCommitOption(ContainerProperties.AssignmentCommitOption.NEVER);
        pauseBetweenSmallPolls(container);
        container.setCommonErrorHandler(
                new PatientErrorHandler(binding, binding.equals(StreamSettings.EXT)));
        if (containers.put(binding, container) == null) {
            measure(binding);
        }
    }

    private static <K, V> void pauseBetweenSmallPolls(
            AbstractMessageListenerContainer<K, V> container) {
        container.setBatchInterceptor(new ShortPause<>());
    }

    private void measure(String binding) {
        Gauge.builder("consumer.stopped", () -> isIn(binding, it -> !it.isInExpectedState()))
                .tag("binding", binding)
                .description("1 when the consumer stopped by itself and somebody must act")
                .register(meters);
        Gauge.builder("consumer.lag", () -> lag(binding))
                .tag("binding", binding)
                .baseUnit("records")
                .description("records of the partition furthest behind")
                .register(meters);
    }

    private int isIn(String binding, Predicate<AbstractMessageListenerContainer<?, ?>> state) {
        var container = containers.get(binding);
        return container != null && state.test(container) ? 1 : 0;
    }

    private double lag(String binding) {
        var container = containers.get(binding);
        return container == null
                ? 0
                : container.metrics().values().stream()
                        .flatMap(it -> it.entrySet().stream())
                        .filter(it -> it.getKey().name().equals("records-lag-max"))
                        .map(it -> it.getValue().metricValue())
                        .filter(Double.class::isInstance)
                        .mapToDouble(Double.class::cast)
                        .filter(Double::isFinite)
                        .max()
                        .orElse(0);
    }
}
