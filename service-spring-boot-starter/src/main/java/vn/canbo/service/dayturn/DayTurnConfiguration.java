package vn.canbo.service.dayturn;

import java.time.InstantSource;
import java.util.concurrent.Executors;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import net.javacrumbs.shedlock.support.KeepAliveLockProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import vn.canbo.service.time.MovableClock;
import vn.canbo.service.time.Today;

/** The day turn, held by one instance at a time by a lock in the database that it keeps alive. */
@AutoConfiguration
@EnableScheduling
class DayTurnConfiguration {

    @Bean
    LockProvider lockProvider(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        var lockKeeper =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("lock-keeper").factory());
        var inDatabase =
                new JdbcTemplateLockProvider(
                        JdbcTemplateLockProvider.Configuration.builder()
                                .withJdbcTemplate(jdbc)
                                .withTransactionManager(transactions)
                                .usingDbTime()
                                .build());
        return new KeepAliveLockProvider(inDatabase, lockKeeper);
    }

    @Bean
    DayTurn dayTurn(
            JdbcClient jdbc,
            Today today,
            InstantSource systemClock,
            MovableClock clock,
            LockProvider locks,
            PlatformTransactionManager transactions,
            ObjectProvider<TurnsDay> capabilities) {
        return new DayTurn(
                jdbc,
                today,
                systemClock,
                clock,
                new DefaultLockingTaskExecutor(locks),
                transactions,
                capabilities);
    }

    @Bean
    DayTurnSchedule dayTurnSchedule(DayTurn dayTurn) {
        return new DayTurnSchedule(dayTurn);
    }
}
