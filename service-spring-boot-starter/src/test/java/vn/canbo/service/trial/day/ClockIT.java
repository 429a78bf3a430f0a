package vn.canbo.service.trial.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.canbo.service.dayturn.DayTurn;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestClock;
import vn.canbo.service.testing.TestTokens;

@CanboServiceTest
class ClockIT {

    @Autowired private Api api;
    @Autowired private TestTokens tokens;
    @Autowired private TestClock clock;
    @Autowired private DaysTurnedListener turned;
    @Autowired private DayTurn dayTurn;
    @Autowired private JdbcClient jdbc;

    @Test
    void every_missed_day_is_turned_once_and_in_order() {
        dayTurn.turnDays();
        var before = clock.today();

        clock.moveBy(3);
        dayTurn.turnDays();

        assertThat(clock.today()).isEqualTo(before.plusDays(3));
        assertThat(turned.days().stream().filter(it -> it.isAfter(before)))
                .containsExactly(before.plusDays(1), before.plusDays(2), before.plusDays(3));
        assertThat(jdbc.sql("SELECT day FROM day_turned").query(LocalDate.class).single())
                .isEqualTo(before.plusDays(3));
        assertThat(
                        jdbc.sql(
                                        "SELECT count(*) FROM legal_clock WHERE ahead >= interval '3 days'")
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void many_that_turn_at_once_turn_each_day_once() throws InterruptedException {
        clock.moveBy(0);
        var before = clock.today();

        try (var threads = Executors.newFixedThreadPool(8)) {
            jdbc.sql("UPDATE legal_clock SET ahead = ahead + interval '2 days'").update();
            threads.invokeAll(Collections.nCopies(8, Executors.callable(() -> dayTurn.turnDays())));
        }

        assertThat(turned.days().stream().filter(it -> it.isAfter(before)))
                .containsExactly(before.plusDays(1), before.plusDays(2));
    }

    @Test
    void the_clock_goes_forward_only_and_only_for_operators() {
        var yesterday = Map.of("date", clock.today().minusDays(1).toString());
        var clerk = tokens.of("clerk", Set.of(Role.COMMUNE_CLERK), Set.of(UUID.randomUUID()));

        assertThat(api.put(tokens.operator(), "/api/v1/clock", yesterday).codes())
                .containsExactly("CLOCK_GOES_FORWARD_ONLY");
        assertThat(api.put(clerk, "/api/v1/clock", yesterday).status()).isEqualTo(403);
        assertThat(api.get(clerk, "/api/v1/clock").json().path("date").asString())
                .isEqualTo(clock.today().toString());
    }
}
