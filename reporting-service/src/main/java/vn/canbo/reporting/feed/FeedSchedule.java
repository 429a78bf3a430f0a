package vn.canbo.reporting.feed;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.canbo.service.origin.Actor;
import vn.canbo.service.origin.Origin;

/**
 * Looks for settled signals on behalf of all subscribers, and forgets old ones: a subscriber that
 * comes back later than that begins afresh.
 */
@Component
class FeedSchedule {

    private static final Duration KEPT = Duration.ofHours(1);

    private final ChangeSignals signals;
    private final Subscriptions subscriptions;
    private final InstantSource system;

    FeedSchedule(ChangeSignals signals, Subscriptions subscriptions, InstantSource systemClock) {
        this.signals = signals;
        this.subscriptions = subscriptions;
        this.system = systemClock;
    }

    @Scheduled(fixedDelayString = "PT0.25S")
    void look() {
        subscriptions.lookAround();
    }

    /** Harmless when several instances do it at once. */
    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
    void forget() {
        Origin.of(Actor.system("feed"))
                .run(() -> signals.forgetBefore(system.instant().minus(KEPT)));
    }
}
