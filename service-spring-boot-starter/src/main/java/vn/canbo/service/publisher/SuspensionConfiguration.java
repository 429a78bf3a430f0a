package vn.canbo.service.publisher;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.canbo.service.problem.Answers;
import vn.canbo.service.time.Today;

/** Suspensions, in the services that answer for events from outside. */
@AutoConfiguration
@Conditional(OwnsReportedTypes.class)
class SuspensionConfiguration {

    @Bean
    Suspensions suspensions(
            @Value("${canbo.publishers.too-many-bad-events}") int tooMany,
            JdbcClient jdbc,
            Today today,
            InstantSource systemClock,
            PlatformTransactionManager transactions,
            MeterRegistry meters) {
        var suspensions =
                new Suspensions(
                        tooMany, new SuspensionTable(jdbc), today, systemClock, transactions);
        Gauge.builder("publishers.suspended", suspensions, Suspensions::now)
                .description("publishers of which nothing is taken until an operator lifts it")
                .register(meters);
        return suspensions;
    }

    @Bean
    PublisherController publisherController(Suspensions suspensions, Answers answers) {
        return new PublisherController(suspensions, answers);
    }
}
