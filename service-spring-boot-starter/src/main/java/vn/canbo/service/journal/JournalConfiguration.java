package vn.canbo.service.journal;

import io.micrometer.tracing.Tracer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.canbo.service.audit.Audit;
import vn.canbo.service.correlation.TraceParents;
import vn.canbo.service.time.LegalClock;
import vn.canbo.service.time.Today;

/** Journal, audit, keys and the clock they are written by. */
@AutoConfiguration
class JournalConfiguration {

    /** For tokens, leases and time-outs; what is recorded goes by {@link LegalClock}. */
    @Bean
    InstantSource systemClock() {
        return InstantSource.system();
    }

    /**
     * How far it runs ahead stands in the table legal_clock and is read at start and when {@code
     * canbo clock} moves it.
     */
    @Bean
    LegalClock legalClock(InstantSource systemClock) {
        return new LegalClock(systemClock, Duration.ZERO);
    }

    @Bean
    Today today(LegalClock clock) {
        return new Today(clock);
    }

    @Bean
    PersonKeys personKeys(JdbcClient jdbc, @Value("${canbo.master-key}") String masterKey) {
        return new PersonKeys(jdbc, Base64.getDecoder().decode(masterKey));
    }

    @Bean
    Audit audit(JdbcClient jdbc, Today today) {
        return new Audit(jdbc, today);
    }

    @Bean
    TraceParents traceParents(ObjectProvider<Tracer> tracer) {
        return new TraceParents(tracer);
    }

    @Bean
    Journal journal(
            JdbcClient jdbc, JsonMapper json, PersonKeys keys, TraceParents traces, Today today) {
        return new Journal(jdbc, new EventSealer(json, keys), traces, today);
    }
}
