package vn.canbo.benchmarks.writes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import vn.canbo.benchmarks.writes.ClosedLoop.Client;

class ClosedLoopTest {

    private static final long ANSWER = TimeUnit.MILLISECONDS.toNanos(20);

    private final ConcurrentSkipListSet<Integer> asked = new ConcurrentSkipListSet<>();
    private final AtomicInteger closed = new AtomicInteger();

    @Test
    void each_client_waits_for_its_answer_and_no_request_is_sent_twice() throws Exception {
        var numbers = new AtomicInteger();

        var served = new ClosedLoop(4, 0, 1).run(() -> client(true), numbers);

        assertThat(served.perSecond()).isBetween(4.0, 200.0);
        assertThat(served.ms(0)).isGreaterThanOrEqualTo(19.9);
        assertThat(asked).hasSize(numbers.get());
        assertThat(closed).hasValue(4);
        assertThat(served.failed()).isZero();
    }

    @Test
    void what_is_answered_otherwise_is_counted_as_failed() throws Exception {
        var numbers = new AtomicInteger();

        var served = new ClosedLoop(1, 0, 1).run(() -> client(false), numbers);

        assertThat(served.failed()).isEqualTo(numbers.get()).isPositive();
    }

    private Client client(boolean right) {
        return new Client() {
            @Override
            public boolean request(int number) {
                asked.add(number);
                var end = System.nanoTime() + ANSWER;
                while (System.nanoTime() < end) {
                    LockSupport.parkNanos(end - System.nanoTime());
                }
                return right;
            }

            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
    }
}
