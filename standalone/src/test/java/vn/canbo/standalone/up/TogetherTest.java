package vn.canbo.standalone.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TogetherTest {

    @Test
    void it_returns_when_all_are_done() {
        var done = new ConcurrentLinkedQueue<String>();

        Together.run(List.of(() -> done.add("one"), () -> done.add("other")));

        assertThat(done).containsExactlyInAnyOrder("one", "other");
    }

    @Test
    @Timeout(20)
    void a_failure_does_not_wait_for_those_that_would_take_for_ever() {
        var never = new CountDownLatch(1);

        assertThatThrownBy(
                        () ->
                                Together.run(
                                        List.of(
                                                () -> {
                                                    never.await();
                                                    return "never";
                                                },
                                                () -> {
                                                    throw new IllegalStateException(
                                                            "reporting ended at its start");
                                                })))
                .hasMessage("reporting ended at its start");
    }
}
