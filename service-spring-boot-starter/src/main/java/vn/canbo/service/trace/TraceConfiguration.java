package vn.canbo.service.trace;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import vn.canbo.service.feed.Feeds;

/** Tracing of events, in every service. */
@AutoConfiguration
@EnableScheduling
class TraceConfiguration {

    @Bean
    TraceTable traceTable(JdbcClient jdbc) {
        return new TraceTable(jdbc);
    }

    @Bean
    TraceController traceController(
            TraceTable table, Feeds feeds, @Value("${spring.application.name}") String service) {
        return new TraceController(table, feeds, service);
    }

    @Bean
    TraceSchedule traceSchedule(TraceTable table) {
        return new TraceSchedule(table);
    }
}
