package vn.canbo.service.feed;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.messaging.Message;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;
import vn.canbo.events.EventSchemas;
import vn.canbo.service.access.KnownPersons;
import vn.canbo.service.access.KnownUnits;
import vn.canbo.service.stream.Arrived;
import vn.canbo.service.stream.Consumers;
import vn.canbo.service.stream.StreamSettings;

/** The consumer of what the other services tell. */
@AutoConfiguration
class FeedConfiguration {

    @Bean
    EventSchemas eventSchemas() {
        return new EventSchemas();
    }

    @Bean
    FeedTopics feedTopics(ObjectProvider<Projection> projections) {
        return new FeedTopics(projections);
    }

    @Bean
    Feeds feeds(
            JdbcClient jdbc,
            InstantSource systemClock,
            @Value("${canbo.longest-silence:60s}") Duration longestSilence,
            FeedTopics topics) {
        return new Feeds(jdbc, systemClock, longestSilence, topics);
    }

    @Bean
    ThingVersions thingVersions(JdbcClient jdbc) {
        return new ThingVersions(jdbc);
    }

    @Bean
    PollWriter pollWriter(
            FeedTopics topics,
            JdbcClient jdbc,
            JsonMapper json,
            PlatformTransactionManager transactions,
            InstantSource systemClock,
            ObjectProvider<Arrivals> arrivals) {
        return new PollWriter(
                jdbc,
                transactions,
                topics,
                new WatermarkTable(jdbc),
                new Quarantine(jdbc, json, systemClock),
                new TakenTable(jdbc),
                arrivals);
    }

    @Bean
    FeedReader feedReader(
            EventSchemas schemas,
            FeedTopics topics,
            PollWriter writer,
            ObjectProvider<Propagator> propagator,
            MeterRegistry meters) {
        return new FeedReader(
                new EventDecoder(schemas, topics),
                writer,
                new FeedTraces(propagator.getIfAvailable()),
                meters);
    }

    @Bean
    Retries retries(EventSchemas schemas, FeedTopics topics, PollWriter writer) {
        return new Retries(new EventDecoder(schemas, topics), writer);
    }

    @Bean
    Consumer<Message<List<byte[]>>> canbo(FeedReader reader) {
        return poll -> reader.read(Arrived.in(poll));
    }

    /** The binding reads the topics that the projections name; known once they are all made. */
    @Bean
    SmartInitializingSingleton topicsOfFeed(
            FeedTopics topics,
            BindingServiceProperties bindings,
            FeedHealth health,
            MeterRegistry meters) {
        return () -> {
            bindings.getBindingProperties(StreamSettings.CANBO).setDestination(topics.pattern());
            health.measure(meters);
        };
    }

    @Bean
    FeedHealth feedHealthIndicator(
            FeedTopics topics,
            Feeds feeds,
            Consumers consumers,
            JdbcClient jdbc,
            InstantSource systemClock) {
        return new FeedHealth(topics, feeds, consumers, jdbc, systemClock);
    }

    /** What every service but personnel learns from personnel. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'${spring.application.name}' != 'personnel'")
    static class Learned {

        @Bean
        KnownUnitsProjection knownUnitsProjection(KnownUnits units) {
            return new KnownUnitsProjection(units);
        }

        @Bean
        KnownPersonsProjection knownPersonsProjection(KnownPersons persons) {
            return new KnownPersonsProjection(persons);
        }
    }
}
