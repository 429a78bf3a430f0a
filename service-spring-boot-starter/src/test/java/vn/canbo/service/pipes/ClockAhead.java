package vn.canbo.service.pipes;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.annotation.Primary;

/**
 * The system's clock, by which time-outs go, as tests move it: forward only. Found by no scan: only
 * a context that names it goes by it.
 */
@Primary
class ClockAhead implements InstantSource {

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    void moveBy(Duration step) {
        ahead.updateAndGet(it -> it.plus(step));
    }

    @Override
    public Instant instant() {
        return InstantSource.system().instant().plus(ahead.get());
    }
}
