package vn.canbo.benchmarks.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RotationTest {

    private static final Rotation<String> ROTATION = new Rotation<>(List.of("A", "B", "C"));

    @Test
    void each_round_begins_with_the_next_and_keeps_the_order() {
        assertThat(ROTATION.order(0)).containsExactly("A", "B", "C");
        assertThat(ROTATION.order(1)).containsExactly("B", "C", "A");
        assertThat(ROTATION.order(2)).containsExactly("C", "A", "B");
        assertThat(ROTATION.order(3)).containsExactly("A", "B", "C");
    }
}
