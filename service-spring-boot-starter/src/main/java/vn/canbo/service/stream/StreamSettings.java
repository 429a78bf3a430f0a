package vn.canbo.service.stream;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import vn.canbo.events.reported.ReportedType;

/**
 * How the two consumers of a service are bound, below all other settings: {@code canbo} reads what
 * the other services tell, {@code ext} what outside systems report, in the services that own a type
 * of it.
 */
public final class StreamSettings implements EnvironmentPostProcessor, Ordered {

    /** Name of the binding that reads the topics of ours. */
    public static final String CANBO = "canbo-in-0";

    /** Name of the binding that reads the topics of outside systems. */
    public static final String EXT = "ext-in-0";

    private static final String PERSONNEL = "personnel";

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        var service = environment.getProperty("spring.application.name", "");
        var settings = new HashMap<String, Object>();
        settings.put("spring.cloud.function.definition", "canbo");
        settings.put("spring.cloud.stream.kafka.binder.auto-create-topics", "false");
        settings.put(
                "spring.cloud.stream.kafka.binder.authorization-exception-retry-interval", "5s");
        // The binding's own error log repeats the whole message at every attempt.
        settings.put("logging.level.org.springframework.integration.handler.LoggingHandler", "OFF");
        // It asks for the lag of a topic named like our pattern; Consumers measures the lag.
        settings.put("management.metrics.enable.spring.cloud.stream.binder.kafka", "false");
        // The topics are those of the projections, which only the context knows.
        bind(settings, CANBO, "(?!)", service, "2000");
        if (Arrays.stream(ReportedType.values()).anyMatch(it -> it.owner().equals(service))) {
            settings.put("spring.cloud.function.definition", "canbo;ext");
            var topics = service.equals(PERSONNEL) ? "ext(-identity)?\\..+" : "ext\\..+";
            bind(settings, EXT, topics, service + "-intake", "100");
            takeTurns(settings);
        }
        environment.getPropertySources().addLast(new MapPropertySource("canbo-streams", settings));
    }

    /** No publisher keeps the others waiting, however much it sends. */
    private static void takeTurns(Map<String, Object> settings) {
        settings.put(
                "spring.cloud.stream.bindings." + EXT + ".consumer.concurrency",
                "${canbo.intake-consumers:3}");
        var client = "spring.cloud.stream.kafka.bindings." + EXT + ".consumer.configuration.";
        settings.put(client + "partition.assignment.strategy", PublisherAssignor.class.getName());
        // What is fetched of one partition is handed on before anything of the next.
        settings.put(client + "max.partition.fetch.bytes", "32768");
    }

    private static void bind(
            Map<String, Object> settings,
            String binding,
            String topics,
            String group,
            String records) {
        var common = "spring.cloud.stream.bindings." + binding + ".";
        settings.put(common + "destination", topics);
        settings.put(common + "group", group);
        settings.put(common + "consumer.batch-mode", "true");
        settings.put(common + "consumer.use-native-decoding", "true");
        settings.put(common + "consumer.max-attempts", "1");
        settings.put(common + "consumer.concurrency", "${canbo.consumers:1}");
        var kafka = "spring.cloud.stream.kafka.bindings." + binding + ".consumer.";
        settings.put(kafka + "destination-is-pattern", "true");
        settings.put(kafka + "ack-mode", "BATCH");
        settings.put(kafka + "enable-dlq", "false");
        settings.put(kafka + "converter-bean-name", "batchWithRecords");
        var client = kafka + "configuration.";
        settings.put(client + "auto.offset.reset", "none");
        settings.put(client + "max.poll.records", records);
        // So long its partitions wait for a killed one.
        settings.put(client + "session.timeout.ms", "10000");
        settings.put(client + "metadata.max.age.ms", "5000");
        settings.put(client + "fetch.max.wait.ms", "100");
        settings.put(client + "isolation.level", "read_committed");
        settings.put(
                client + "partition.assignment.strategy",
                "org.apache.kafka.clients.consumer.RangeAssignor");
    }
}
