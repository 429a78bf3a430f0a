package vn.canbo.standalone.up;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.canbo.standalone.part.ClassCache;
import vn.canbo.standalone.part.PartProcess;

/**
 * Watches a started instance until it is to stop: starts again what died, and makes class caches
 * when it is quiet.
 */
final class Supervisor {

    private static final int MOST_RESTARTS = 5;
    private static final int QUIET_SECONDS = 20;

    private final Instance instance;
    private final DemoSwitch demo;
    private final DemoPlayer player;
    private final Waits waits;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Map<String, Integer> restarts = new HashMap<>();

    Supervisor(Instance instance, DemoSwitch demo, DemoPlayer player, Waits waits) {
        this.instance = instance;
        this.demo = demo;
        this.player = player;
        this.waits = waits;
    }

    /** Makes {@link #watch()} return. */
    void stop() {
        stop.countDown();
    }

    /** Returns when it is told to stop. */
    void watch() throws InterruptedException {
        var caches = Thread.ofPlatform().daemon().name("class-caches").start(this::makeCaches);
        while (!stop.await(1, TimeUnit.SECONDS)) {
            instance.dead().forEach(this::startAgain);
            player.play(demo.isOn());
        }
        caches.interrupt();
        player.play(false);
    }

    private void startAgain(PartProcess dead) {
        var name = dead.part().name();
        var count = restarts.merge(name, 1, Integer::sum);
        if (count <= MOST_RESTARTS) {
            waits.say("  " + name + " has ended and is started again; see " + dead.part().log());
            instance.startAgain(dead);
        } else if (count == MOST_RESTARTS + 1) {
            waits.say(
                    "  "
                            + name
                            + " has ended "
                            + count
                            + " times and stays down; see "
                            + dead.part().log());
        }
    }

    /** One cache at a time, and only while the machine has nothing better to do. */
    private void makeCaches() {
        try {
            for (var cache : instance.caches()) {
                awaitQuiet();
                make(cache);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void make(ClassCache cache) throws InterruptedException {
        if (!cache.make()) {
            waits.say(
                    "  No class cache could be made ("
                            + cache.log()
                            + "); starts just stay slower.");
        }
    }

    private void awaitQuiet() throws InterruptedException {
        var system = ManagementFactory.getOperatingSystemMXBean();
        do {
            if (stop.await(QUIET_SECONDS, TimeUnit.SECONDS)) {
                throw new InterruptedException();
            }
        } while (system.getSystemLoadAverage() > 0.75 * system.getAvailableProcessors());
    }
}
