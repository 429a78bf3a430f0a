package vn.canbo.reporting.feed;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes everybody who waits when something was committed in this process. */
final class Pulse {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition beaten = lock.newCondition();
    private long beats;

    long beats() {
        lock.lock();
        try {
            return beats;
        } finally {
            lock.unlock();
        }
    }

    void beat() {
        lock.lock();
        try {
            beats++;
            beaten.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns at the first beat after the given one, or when the time is over. */
    void await(long seen, Duration longest) throws InterruptedException {
        var left = longest.toNanos();
        if (!lock.tryLock(left, TimeUnit.NANOSECONDS)) {
            return;
        }
        try {
            while (beats == seen && left > 0) {
                left = beaten.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
