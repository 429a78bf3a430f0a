package vn.canbo.standalone.up;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.canbo.standalone.command.Command;
import vn.canbo.standalone.place.InstanceLock;
import vn.canbo.standalone.place.Notes;
import vn.canbo.standalone.place.Place;
import vn.canbo.standalone.service.Addresses;

/**
 * The command {@code up}: starts the instance, stays with it, and stops it on Ctrl-C or SIGTERM.
 */
public final class Up {

    /** Name of the note with the process id of the launcher that is ready. */
    public static final String READY = "ready";

    private static final String STARTS_ON = "starts-on";

    private final Place place;
    private final Clock clock;
    private final PrintStream out;

    public Up(Place place, Clock clock, PrintStream out) {
        this.place = place.made();
        this.clock = clock;
        this.out = out;
    }

    /**
     * Runs until it is stopped.
     *
     * @return the exit status: 0 after a clean stop or if an instance runs already, 1 if it could
     *     not start
     */
    public int run(Command.Up command) throws InterruptedException {
        var lock = InstanceLock.take(place);
        if (lock.isEmpty()) {
            out.println(alreadyRuns());
            return 0;
        }
        try (var _ = lock.get();
                var waits = new Waits(out)) {
            if (command.fresh()) {
                place.empty();
                place.made();
            }
            return start(command, waits);
        }
    }

    private String alreadyRuns() {
        var launcher =
                InstanceLock.holder(place).map(it -> " (process " + it.pid() + ")").orElse("");
        return "Canbo runs already" + launcher + ". See ./canbo status; stop it with ./canbo down.";
    }

    private int start(Command.Up command, Waits waits) throws InterruptedException {
        var addresses = Addresses.usual();
        var demo = new DemoSwitch(place);
        var stopped = new CountDownLatch(1);
        try (var instance = new Instance(place, addresses, startsOn(command.clock()), waits)) {
            var supervisor =
                    new Supervisor(
                            instance, demo, new DemoPlayer(place, addresses, waits, clock), waits);
            stopOnSignal(supervisor, stopped);
            waits.say("Starting Canbo; logs are in " + place.logs());
            instance.start();
            demo.turn(command.demo());
            waits.say(Welcome.text(place, addresses));
            Notes.of(place).write(READY, ProcessHandle.current().pid());
            supervisor.watch();
            waits.say("Stopping: services, then Kafka, then PostgreSQL.");
        } catch (RuntimeException e) {
            waits.say("Canbo could not start. " + e.getMessage());
            return 1;
        } finally {
            stopped.countDown();
        }
        waits.say("Stopped. The data stays; ./canbo up starts it again.");
        return 0;
    }

    /** The virtual machine ends when its hooks have; this one lets the clean stop finish first. */
    private static void stopOnSignal(Supervisor supervisor, CountDownLatch stopped) {
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    supervisor.stop();
                                    try {
                                        var _ = stopped.await(2, TimeUnit.MINUTES);
                                    } catch (InterruptedException _) {
                                        Thread.currentThread().interrupt();
                                    }
                                },
                                "stop"));
    }

    /** Kept with the data, so that a restarted instance goes on in the time in which it began. */
    private Optional<LocalDate> startsOn(Optional<LocalDate> asked) {
        var kept = new Notes(place.data());
        asked.ifPresent(day -> kept.write(STARTS_ON, day));
        return kept.read(STARTS_ON, LocalDate.class);
    }
}
