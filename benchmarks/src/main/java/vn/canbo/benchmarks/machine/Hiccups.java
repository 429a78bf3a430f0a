package vn.canbo.benchmarks.machine;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** How much too late a thread wakes that sleeps a millisecond at a time. */
final class Hiccups implements AutoCloseable {

    private static final long NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final Histogram micros = new Histogram(TimeUnit.SECONDS.toMicros(120), 3);
    private final Thread thread = new Thread(this::run, "hiccups");
    private volatile boolean ended;

    private Hiccups() {
        thread.setDaemon(true);
        thread.start();
    }

    static Hiccups start() {
        return new Hiccups();
    }

    private void run() {
        while (!ended) {
            var began = System.nanoTime();
            LockSupport.parkNanos(NANOS);
            var late = System.nanoTime() - began - NANOS;
            micros.recordValue(Math.max(0, TimeUnit.NANOSECONDS.toMicros(late)));
        }
    }

    /** Ends it; the lateness in milliseconds that one of a thousand sleeps exceeds. */
    double worst() throws InterruptedException {
        close();
        thread.join();
        return micros.getValueAtPercentile(99.9) / 1000.0;
    }

    @Override
    public void close() {
        ended = true;
    }
}
