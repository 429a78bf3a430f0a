package vn.canbo.standalone.outside;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import vn.canbo.standalone.broker.Broker;
import vn.canbo.standalone.place.Place;
import vn.canbo.standalone.place.Secrets;
import vn.canbo.standalone.publisher.Publisher;
import vn.canbo.standalone.publisher.Publishers;

/**
 * {@code publisher revoke}: the grant first, which every service goes by within seconds, whatever
 * becomes of the rest. What it reported stays, and so do its topics until they are empty.
 */
public final class RevokePublisher {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Place place;
    private final Clock clock;
    private final PrintStream out;

    public RevokePublisher(Place place, Clock clock, PrintStream out) {
        this.place = place;
        this.clock = clock;
        this.out = out;
    }

    /** Returns 0 if nothing of it opens anything any more, otherwise 1. */
    public int run(String name) {
        var publisher = Publishers.in(place.publishersFile()).named(name);
        if (publisher.isEmpty()) {
            out.printf("There is no publisher %s.%n", name);
            return 1;
        }
        var isDone =
                new Steps(out)
                        .then("grant revoked", () -> write(publisher.get()))
                        .then("client of the sign-in", () -> Secrets.of(place).forget(name))
                        .then("account, rules and quota at Kafka", () -> shut(publisher.get()))
                        .run(
                                "Where the grant is revoked every service refuses its events already.",
                                "./canbo publisher revoke " + name);
        if (isDone) {
            out.printf(
                    "%s is revoked: every service refuses its events within 10 seconds. What it reported stays.%n",
                    name);
        }
        return isDone ? 0 : 1;
    }

    private void write(Publisher publisher) {
        var day =
                Optional.ofNullable(publisher.revokedOn())
                        .orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZONE));
        Publishers.change(place.publishersFile(), it -> it.with(publisher.revokedOn(day)));
    }

    private void shut(Publisher publisher) {
        try (Broker broker = Running.at(place).broker()) {
            broker.at(publisher).shut();
        }
    }
}
