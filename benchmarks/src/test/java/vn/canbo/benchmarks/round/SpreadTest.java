package vn.canbo.benchmarks.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void the_middle_of_an_odd_number_is_one_of_them() {
        assertThat(Spread.of(List.of(9.0, 1.0, 4.0))).isEqualTo(new Spread(1, 4, 9));
    }

    @Test
    void the_middle_of_an_even_number_is_between_two() {
        assertThat(Spread.of(List.of(9.0, 1.0, 4.0, 6.0))).isEqualTo(new Spread(1, 5, 9));
    }

    @Test
    void a_ratio_is_made_within_a_round_and_never_of_the_best_and_the_worst() {
        var ours = List.of(10.0, 40.0, 20.0);
        var theirs = List.of(20.0, 40.0, 80.0);

        assertThat(Spread.ofRatios(ours, theirs)).isEqualTo(new Spread(0.25, 0.5, 1));
    }

    @Test
    void a_round_without_its_partner_has_no_ratio() {
        assertThatThrownBy(() -> Spread.ofRatios(List.of(1.0), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
