package vn.canbo.service.access;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;
import vn.canbo.service.time.Today;

/** Units, persons, and what of them a transaction may see. */
@AutoConfiguration(
        beforeName =
                "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration")
class AccessConfiguration {

    @Bean
    ScopedTransactions transactionManager(DataSource dataSource, Today today) {
        return new ScopedTransactions(dataSource, today);
    }

    @Bean
    Access access(JdbcClient jdbc, Today today) {
        return new Access(jdbc, today);
    }

    @Bean
    ReadScope readScope(JdbcClient jdbc) {
        return new ReadScope(jdbc);
    }

    @Bean
    KnownUnits knownUnits(JdbcClient jdbc, JsonMapper json) {
        return new KnownUnits(jdbc, json);
    }

    @Bean
    KnownPersons knownPersons(JdbcClient jdbc) {
        return new KnownPersons(jdbc);
    }

    @Bean
    DatabaseRoleCheck databaseRoleCheck(JdbcClient jdbc) {
        return new DatabaseRoleCheck(jdbc);
    }

    @Bean
    WebMvcConfigurer expectedVersions() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ExpectedVersionResolver());
            }
        };
    }
}
