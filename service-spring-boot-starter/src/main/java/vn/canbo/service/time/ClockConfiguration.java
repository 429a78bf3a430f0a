package vn.canbo.service.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.canbo.service.problem.Answers;

/** The legal clock as an operator moves it; without {@code canbo.clock.movable} none of this. */
@AutoConfiguration
class ClockConfiguration {

    @Bean
    MovableClock movableClock(JdbcClient jdbc, LegalClock clock, Today today) {
        return new MovableClock(jdbc, clock, today);
    }

    @Bean
    @ConditionalOnProperty("canbo.clock.movable")
    ClockController clockController(
            MovableClock clock, Today today, ClockMoved moved, Answers answers) {
        return new ClockController(clock, today, moved, answers);
    }

    /** Before anything of the service runs: consumers, the day turn, requests. */
    @Bean
    ClockAtStart clockAtStart(
            MovableClock clock,
            @Value("${canbo.clock.movable}") boolean movable,
            @Value("${canbo.clock.begins-on:#{null}}") @Nullable LocalDate beginsOn) {
        return new ClockAtStart(clock, movable ? beginsOn : null);
    }
}
