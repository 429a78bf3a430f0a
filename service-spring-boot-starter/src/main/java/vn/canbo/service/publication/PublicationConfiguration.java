package vn.canbo.service.publication;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.canbo.events.ContractJson;
import vn.canbo.events.Topic;
import vn.canbo.service.audit.Audit;
import vn.canbo.service.correlation.TraceParents;
import vn.canbo.service.time.Today;

/** Publication and the relay that sends it. */
@AutoConfiguration
class PublicationConfiguration {

    @Bean
    Publications publications(JdbcClient jdbc, Today today, TraceParents traces, Relay relay) {
        return new Publications(jdbc, ContractJson.mapper(), today, traces, relay);
    }

    @Bean
    Resends resends(
            JdbcClient jdbc, Audit audit, @Value("${spring.application.name}") String service) {
        return new Resends(jdbc, audit, service);
    }

    @Bean
    ResendController resendController(Resends resends) {
        return new ResendController(resends);
    }

    @Bean
    @DependsOnDatabaseInitialization
    Relay relay(
            @Value("${spring.application.name}") String service,
            @Value("${canbo.watermark-every:30s}") Duration watermarkEvery,
            @Value("${canbo.kafka.create-topics:false}") boolean createTopics,
            JdbcConnectionDetails database,
            KafkaProperties kafka,
            KafkaConnectionDetails brokers,
            InstantSource systemClock,
            MeterRegistry meters,
            ObjectProvider<Tracer> tracer,
            ObjectProvider<Propagator> propagator) {
        var own = Arrays.stream(Topic.values()).filter(it -> it.owner().equals(service)).toList();
        var records = new EventRecords(service);
        var admin =
                connected(kafka.buildAdminProperties(), brokers.getAdmin().getBootstrapServers());
        var producer =
                connected(
                        kafka.buildProducerProperties(),
                        brokers.getProducer().getBootstrapServers());
        return new Relay(
                () -> RelaySession.open(database),
                () -> new Sender(producer),
                new RelayPass(
                        new RelayTopics(own, admin, createTopics, systemClock),
                        records,
                        new RelayTrace(tracer.getIfAvailable(), propagator.getIfAvailable()),
                        new Watermarks(service, own, watermarkEvery, systemClock, records),
                        new RelayMetrics(meters, systemClock)));
    }

    private static Map<String, Object> connected(
            Map<String, Object> settings, List<String> bootstrapServers) {
        settings.put("bootstrap.servers", bootstrapServers);
        return settings;
    }
}
