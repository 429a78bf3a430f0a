package vn.canbo.benchmarks.pace;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * When events were due and when they were seen.
 *
 * @param due in microseconds since 1970, rising
 * @param seen the same of each; 0 for one that was not seen while we waited
 * @param gaveUp until when we waited
 */
@SuppressWarnings("ArrayRecordComponent")
public record Flight(long[] due, long[] seen, long gaveUp) {

    private static final long SECOND = TimeUnit.SECONDS.toMicros(1);

    /** A backlog that grows by a smaller part of the pace than this is told as steady. */
    private static final double STEADY = 0.01;

    /** Of those that were due from this one on. */
    public Flight from(int event) {
        return new Flight(
                Arrays.copyOfRange(due, event, due.length),
                Arrays.copyOfRange(seen, event, seen.length),
                gaveUp);
    }

    /** How many were never seen. */
    public long censored() {
        return Arrays.stream(seen).filter(it -> it == 0).count();
    }

    /** Milliseconds; one that was never seen counts as seen when we gave up, which is too early. */
    public double latency(double percentile) {
        return micros().getValueAtPercentile(percentile) / 1000.0;
    }

    private Histogram micros() {
        var micros = new Histogram(TimeUnit.SECONDS.toMicros(600), 3);
        for (var event = 0; event < due.length; event++) {
            var end = seen[event] == 0 ? gaveUp : seen[event];
            micros.recordValue(Math.max(0, end - due[event]));
        }
        return micros;
    }

    /** Events a second by which more are due than seen, as a straight line through every second. */
    public double backlogGrowth() {
        var seconds = (int) ((due[due.length - 1] - due[0]) / SECOND);
        var sumOfX = 0.0;
        var sumOfY = 0.0;
        var sumOfXy = 0.0;
        var sumOfXx = 0.0;
        for (var second = 1; second <= seconds; second++) {
            var backlog = backlogAt(due[0] + second * SECOND);
            sumOfX += second;
            sumOfY += backlog;
            sumOfXy += (double) second * backlog;
            sumOfXx += (double) second * second;
        }
        var spread = seconds * sumOfXx - sumOfX * sumOfX;
        return spread == 0 ? 0 : (seconds * sumOfXy - sumOfX * sumOfY) / spread;
    }

    private long backlogAt(long moment) {
        var backlog = 0L;
        for (var event = 0; event < due.length && due[event] <= moment; event++) {
            backlog += seen[event] == 0 || seen[event] > moment ? 1 : 0;
        }
        return backlog;
    }

    /** Whether all were seen and the backlog did not grow. */
    public boolean isKeptUp() {
        return censored() == 0 && backlogGrowth() <= STEADY * perSecond();
    }

    /** At which they were due. */
    public double perSecond() {
        return (due.length - 1) * (double) SECOND / (due[due.length - 1] - due[0]);
    }

    /** At which they were seen; those that never were do not count. */
    public double seenPerSecond() {
        var last = Arrays.stream(seen).max().orElse(0);
        return (due.length - censored()) * (double) SECOND / Math.max(1, last - due[0]);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "ms p50 %.1f, p90 %.1f, p99 %.1f, p99.9 %.1f, max %.1f, n %,d%s",
                latency(50),
                latency(90),
                latency(99),
                latency(99.9),
                latency(100),
                due.length,
                isKeptUp() ? "" : whyNot());
    }

    private String whyNot() {
        return String.format(
                Locale.ROOT,
                "; **does not keep up**: backlog grows by %.0f/s, %,d censored",
                backlogGrowth(),
                censored());
    }
}
