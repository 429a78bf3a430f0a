package vn.canbo.service.intake;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.messaging.Message;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import vn.canbo.events.EventSchemas;
import vn.canbo.service.access.KnownPersons;
import vn.canbo.service.problem.Problems;
import vn.canbo.service.publication.Relay;
import vn.canbo.service.publisher.Grants;
import vn.canbo.service.publisher.OwnsReportedTypes;
import vn.canbo.service.publisher.Suspensions;
import vn.canbo.service.stream.Arrived;
import vn.canbo.service.time.Today;

/** The door for outside systems, in the services that own a type they report. */
@AutoConfiguration
@EnableScheduling
@Conditional(OwnsReportedTypes.class)
class IntakeConfiguration {

    @Bean
    Publishers publishers(Grants grants, JdbcClient jdbc) {
        return new Publishers(grants, jdbc);
    }

    @Bean
    IntakeTable intakeTable(JdbcClient jdbc) {
        return new IntakeTable(jdbc);
    }

    @Bean
    WaitingTable waitingTable(JdbcClient jdbc) {
        return new WaitingTable(jdbc);
    }

    @Bean
    EventKeys eventKeys(@Value("${canbo.master-key}") String masterKey) {
        return new EventKeys(Base64.getDecoder().decode(masterKey));
    }

    @Bean
    Checks intakeChecks(
            @Value("${spring.application.name}") String service,
            ObjectProvider<Reported<?>> commands,
            EventSchemas schemas,
            Today today,
            InstantSource systemClock) {
        return new Checks(service, commands.stream().toList(), schemas, today, systemClock);
    }

    @Bean
    IntakeWatch intakeWatch(MeterRegistry meters) {
        return new IntakeWatch(meters);
    }

    @Bean
    Decider decider(
            Checks checks,
            KnownPersons persons,
            Problems problems,
            Today today,
            InstantSource systemClock,
            IntakeWatch watch,
            PlatformTransactionManager transactions) {
        return new Decider(checks, persons, problems, today, systemClock, watch, transactions);
    }

    @Bean
    WaitingEvents waitingEvents(
            IntakeTable table,
            WaitingTable waiting,
            Decider decider,
            Publishers publishers,
            EventKeys keys,
            IntakeWatch watch,
            Relay relay,
            InstantSource systemClock,
            PlatformTransactionManager transactions) {
        return new WaitingEvents(
                table, waiting, decider, publishers, keys, watch, relay, systemClock, transactions);
    }

    @Bean
    IntakeSlices intakeSlices(
            IntakeTable table,
            Checks checks,
            Decider decider,
            WaitingEvents waiting,
            Suspensions suspensions,
            KnownPersons persons,
            ObjectProvider<Foresees> foresight,
            EventKeys keys,
            Today today,
            ObjectProvider<Tracer> tracer,
            ObjectProvider<Propagator> propagator) {
        var traces = new IntakeTraces(tracer.getIfAvailable(), propagator.getIfAvailable());
        return new IntakeSlices(
                table,
                checks,
                decider,
                waiting,
                suspensions,
                persons,
                foresight.stream().toList(),
                keys,
                traces,
                today);
    }

    @Bean
    Intake intake(
            IntakeTable table,
            IntakeSlices slices,
            Publishers publishers,
            Suspensions suspensions,
            Relay relay,
            PlatformTransactionManager transactions) {
        return new Intake(table, slices, publishers, suspensions, relay, transactions);
    }

    @Bean
    IntakeController intakeController(Intake intake, Problems problems) {
        return new IntakeController(intake, problems);
    }

    @Bean
    Consumer<Message<List<byte[]>>> ext(Intake intake, Checks checks) {
        var reader = new IntakeReader(intake, checks);
        return poll -> reader.read(Arrived.in(poll));
    }
}
