package vn.canbo.benchmarks.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import vn.canbo.benchmarks.pace.Flight;
import vn.canbo.benchmarks.pace.Pace;

class SearchTest {

    private static final Search SEARCH = new Search(60);

    @Test
    void it_keeps_a_tenth_below_what_was_done_at_most() throws Exception {
        var found = SEARCH.on(new Server(300, 300, 1_000_000));

        assertThat(found.perSecond()).isCloseTo(270, within(3.0));
    }

    @Test
    void a_short_burst_promises_more_than_can_be_held() throws Exception {
        var found = SEARCH.on(new Server(1000, 730, 1_000_000));

        assertThat(found.perSecond()).isCloseTo(600, within(10.0));
        assertThat(found.steps()).hasSize(4);
    }

    @Test
    void nothing_is_found_when_no_pace_is_held_or_the_events_end() throws Exception {
        assertThat(SEARCH.on(new Server(1000, 100, 1_000_000)).perSecond()).isZero();
        assertThat(SEARCH.on(new Server(1000, 1000, 20_000)).perSecond()).isZero();
    }

    /** Takes one event after another, faster in a stretch that is short. */
    private static final class Server implements Search.Road {

        private final int inShort;
        private final int inLong;
        private int left;

        Server(int inShort, int inLong, int events) {
            this.inShort = inShort;
            this.inLong = inLong;
            this.left = events;
        }

        @Override
        public boolean canGo(Pace pace) {
            return pace.events() <= left;
        }

        @Override
        public Flight go(Pace pace) throws SQLException {
            left -= pace.events();
            var perSecond = pace.events() > 30 * pace.perSecond() ? inLong : inShort;
            var due = new long[pace.events()];
            var seen = new long[pace.events()];
            var free = 0L;
            for (var event = 0; event < due.length; event++) {
                due[event] = 1_000_000 + event * 1_000_000L / pace.perSecond();
                free = Math.max(free, due[event]) + 1_000_000 / perSecond;
                seen[event] = free;
            }
            return new Flight(due, seen, free);
        }

        @Override
        public void rest() {
            // Nothing is ever left.
        }
    }
}
