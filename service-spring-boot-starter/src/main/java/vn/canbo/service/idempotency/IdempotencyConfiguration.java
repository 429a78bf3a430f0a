package vn.canbo.service.idempotency;

import java.time.InstantSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.canbo.service.dayturn.TurnsDay;
import vn.canbo.service.problem.Problems;

/** Right before the controllers, after it is known who acts. */
@AutoConfiguration
class IdempotencyConfiguration {

    private static final int AFTER_ORIGIN = -40;

    @Bean
    AnsweredCommands answeredCommands(JdbcClient jdbc, JsonMapper json, InstantSource systemClock) {
        return new AnsweredCommands(jdbc, json, systemClock);
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
            AnsweredCommands commands, PlatformTransactionManager transactions, Problems problems) {
        var registration =
                new FilterRegistrationBean<>(
                        new IdempotencyFilter(
                                commands, new TransactionTemplate(transactions), problems));
        registration.setOrder(AFTER_ORIGIN);
        return registration;
    }

    @Bean
    TurnsDay oldAnswersAreForgotten(AnsweredCommands commands) {
        return _ -> commands.forgetOld();
    }
}
