package vn.canbo.standalone.up;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.canbo.backing.kafka.KafkaClients;
import vn.canbo.standalone.api.ApiClient;
import vn.canbo.standalone.demo.Demo;
import vn.canbo.standalone.demo.DemoAccess;
import vn.canbo.standalone.demo.DemoFailure;
import vn.canbo.standalone.demo.Progress;
import vn.canbo.standalone.demo.province.DemoProvince;
import vn.canbo.standalone.place.Notes;
import vn.canbo.standalone.place.Place;
import vn.canbo.standalone.place.Secrets;
import vn.canbo.standalone.service.Addresses;
import vn.canbo.standalone.service.Service;
import vn.canbo.standalone.signin.Client;

/**
 * Fills the demo province once, then lets things happen in it, while the switch is on. Before the
 * communes begin nothing is filled: nobody could be registered in them.
 */
final class DemoPlayer {

    private static final String LOADED = "demo-loaded";
    private static final String HANDED_OVER = "demo-handed-over";

    private final Place place;
    private final Addresses addresses;
    private final Waits waits;
    private final Clock clock;
    private final Supplier<LocalDate> today;
    private @Nullable Thread playing;

    DemoPlayer(Place place, Addresses addresses, Waits waits, Clock clock) {
        this(place, addresses, waits, clock, () -> legalDay(place));
    }

    /**
     * Of an instance with a clock of its own.
     *
     * @param today the legal day
     */
    DemoPlayer(
            Place place, Addresses addresses, Waits waits, Clock clock, Supplier<LocalDate> today) {
        this.place = place;
        this.addresses = addresses;
        this.waits = waits;
        this.clock = clock;
        this.today = today;
    }

    /** What the district's system was told, once it has handed over what it had. */
    static Optional<String> saidOfHandover(Place place) {
        return new Notes(place.data()).read(HANDED_OVER, String.class);
    }

    /** Starts or stops it; called every second. */
    void play(boolean on) {
        if (on && playing == null) {
            playing = Thread.ofPlatform().daemon().name("demo").start(this::run);
        } else if (!on && playing != null) {
            playing.interrupt();
            playing = null;
        }
    }

    private void run() {
        var demo = new Demo(access(), clock, this::progress);
        var kept = new Notes(place.data());
        try {
            if (isTooEarly(today.get())) {
                new DemoSwitch(place).turn(false);
                return;
            }
            if (kept.read(LOADED, Boolean.class).isEmpty()) {
                var tally =
                        waits.during("the demo province", "filled", () -> demo.load(today.get()));
                waits.say("  events of the demo: " + tally);
                kept.write(LOADED, true);
            }
            if (kept.read(HANDED_OVER, String.class).isEmpty()) {
                var said = demo.handOver().said();
                waits.say("  " + said);
                kept.write(HANDED_OVER, said);
            }
            demo.live(today);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            waits.say(
                    "  The demo could not be filled: "
                            + e.getMessage()
                            + "; ./canbo demo tries again.");
            new DemoSwitch(place).turn(false);
        }
    }

    private boolean isTooEarly(LocalDate day) {
        if (!day.isBefore(DemoProvince.BEGINS)) {
            return false;
        }
        waits.say(
                "  No demo: it is %s and its communes begin on %s; ./canbo clock %s moves there, then ./canbo demo."
                        .formatted(day, DemoProvince.BEGINS, DemoProvince.BEGINS));
        return true;
    }

    private void progress(Progress.Step step, int done, int total) {
        waits.note("the demo province", "%s %d of %d".formatted(step, done, total));
    }

    /** The legal day as personnel has it. */
    private static LocalDate legalDay(Place place) {
        try {
            var answer =
                    ApiClient.of(place, Client.COMMAND_LINE)
                            .get(Service.PERSONNEL, "/api/v1/clock");
            return LocalDate.parse(answer.path("date").asString());
        } catch (IOException e) {
            throw new DemoFailure("personnel does not say which day it is", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("interrupted", e);
        }
    }

    private DemoAccess access() {
        var secrets = Secrets.of(place);
        return new DemoAccess(
                addresses.of(Service.REPORTING),
                addresses.of(Service.PERSONNEL),
                addresses.of(Service.TRAINING),
                addresses.issuer().resolve("/oauth2/token"),
                addresses.bootstrapServers(),
                secrets::client,
                publisher -> KafkaClients.signingIn(secrets.login("kafka", publisher)));
    }
}
