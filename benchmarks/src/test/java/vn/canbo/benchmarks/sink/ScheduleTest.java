package vn.canbo.benchmarks.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    @Test
    void the_last_updates_touch_everybody_once_also_when_the_last_turn_is_not_whole() {
        var schedule = new Schedule(100, 230);

        assertThat(IntStream.range(130, 230).map(schedule::person)).doesNotHaveDuplicates();
    }

    @Test
    void versions_of_a_person_rise_by_one_and_the_last_one_is_known() {
        var schedule = new Schedule(100, 230);
        var seen = new long[100];
        for (var person = 0; person < 100; person++) {
            seen[person] = 1;
        }

        for (var update = 0; update < 230; update++) {
            assertThat(schedule.version(update)).isEqualTo(++seen[schedule.person(update)]);
        }
        assertThat(schedule.lastVersions()).isEqualTo(seen);
    }

    @Test
    void somebody_without_an_update_would_tell_no_time() {
        assertThatThrownBy(() -> new Schedule(100, 99))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
