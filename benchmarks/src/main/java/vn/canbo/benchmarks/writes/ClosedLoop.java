package vn.canbo.benchmarks.writes;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.ConcurrentHistogram;

/**
 * Clients each of which sends the next request when the last one is answered.
 *
 * @param warmUpSeconds before anything is counted
 */
record ClosedLoop(int clients, int warmUpSeconds, int seconds) {

    /** One of them; of one thread. */
    interface Client extends AutoCloseable {

        /** Whether it was answered as it should be. */
        boolean request(int number) throws SQLException, InterruptedException;

        @Override
        void close() throws SQLException;
    }

    /** Makes a client. */
    @FunctionalInterface
    interface Clients {

        Client next() throws SQLException;
    }

    /**
     * What came of it.
     *
     * @param failed how many were not answered as they should be
     */
    record Served(double perSecond, ConcurrentHistogram micros, int failed) {

        double ms(double percentile) {
            return micros.getValueAtPercentile(percentile) / 1000.0;
        }
    }

    /**
     * @param numbers numbers the requests, over all loops
     */
    Served run(Clients made, AtomicInteger numbers) throws SQLException, InterruptedException {
        var micros = new ConcurrentHistogram(TimeUnit.SECONDS.toMicros(120), 3);
        var failed = new AtomicInteger();
        var begin = System.nanoTime() + TimeUnit.SECONDS.toNanos(warmUpSeconds);
        var end = begin + TimeUnit.SECONDS.toNanos(seconds);
        var threads = new ArrayList<Thread>();
        for (var at = 0; at < clients; at++) {
            var client = made.next();
            threads.add(
                    Thread.ofPlatform()
                            .start(() -> loop(client, numbers, begin, end, micros, failed)));
        }
        for (var thread : threads) {
            thread.join();
        }
        return new Served(micros.getTotalCount() / (double) seconds, micros, failed.get());
    }

    private static void loop(
            Client client,
            AtomicInteger numbers,
            long begin,
            long end,
            ConcurrentHistogram micros,
            AtomicInteger failed) {
        try (client) {
            for (var sent = System.nanoTime(); sent < end; sent = System.nanoTime()) {
                if (!client.request(numbers.getAndIncrement())) {
                    failed.incrementAndGet();
                }
                var answered = System.nanoTime();
                if (sent >= begin && answered < end) {
                    micros.recordValue(TimeUnit.NANOSECONDS.toMicros(answered - sent));
                }
            }
        } catch (SQLException | RuntimeException _) {
            failed.incrementAndGet();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
