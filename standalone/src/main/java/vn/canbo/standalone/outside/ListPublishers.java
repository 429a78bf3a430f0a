package vn.canbo.standalone.outside;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.Set;
import vn.canbo.standalone.api.ApiClient;
import vn.canbo.standalone.place.Notes;
import vn.canbo.standalone.place.Place;
import vn.canbo.standalone.place.Secrets;
import vn.canbo.standalone.publisher.Publisher;
import vn.canbo.standalone.publisher.Publishers;
import vn.canbo.standalone.service.Addresses;
import vn.canbo.standalone.signin.Client;

/** {@code publisher list}: who may report what, and, while the instance runs, who did. */
public final class ListPublishers {

    private final Place place;
    private final PrintStream out;

    public ListPublishers(Place place, PrintStream out) {
        this.place = place;
        this.out = out;
    }

    /** Returns 0. */
    public int run() throws IOException, InterruptedException {
        var publishers = Publishers.in(place.publishersFile());
        var running = Notes.of(place).read(Addresses.NOTE, Addresses.class);
        if (running.isEmpty()) {
            out.println("Canbo does not run: nothing is known of what was sent.");
            publishers.publishers().forEach(it -> show(it, Optional.empty()));
            return 0;
        }
        var traffic = Traffic.of(ApiClient.of(place, Client.COMMAND_LINE));
        var users = users();
        for (var publisher : publishers.publishers()) {
            var isFinished =
                    users.contains(publisher.publisher())
                            && Secrets.of(place).compared(publisher.publisher()).isPresent();
            show(publisher, Optional.of(new Seen(isFinished, traffic.of(publisher.publisher()))));
        }
        return 0;
    }

    private record Seen(boolean isFinished, Traffic.Sent sent) {}

    private Set<String> users() {
        try (var broker = Running.at(place).broker()) {
            return broker.users();
        }
    }

    private void show(Publisher publisher, Optional<Seen> seen) {
        out.printf("%n%s  %s%n", publisher.publisher(), publisher.name());
        out.println("    state  " + state(publisher, seen));
        out.println("    days   " + days(publisher));
        out.println("    units  " + String.join(" ", publisher.units()));
        out.println("    types  " + types(publisher));
        seen.ifPresent(it -> out.println("    sent   " + it.sent().words()));
    }

    private static String state(Publisher publisher, Optional<Seen> seen) {
        var name = publisher.publisher();
        if (!publisher.isLetIn()) {
            return "revoked on " + publisher.revokedOn();
        }
        if (seen.isPresent() && !seen.get().isFinished()) {
            return "NOT FINISHED; ./canbo publisher add " + name + " finishes it";
        }
        return seen.flatMap(it -> it.sent().suspended())
                .map(it -> it + "; ./canbo publisher lift " + name + " \"REASON\" lets it in")
                .orElse("let in");
    }

    private static String days(Publisher publisher) {
        var end =
                publisher.validTo() == null
                        ? ""
                        : ", what bears a day until " + publisher.validTo();
        var after = publisher.successor() == null ? "" : "; then " + publisher.successor();
        return "from " + publisher.validFrom() + end + after;
    }

    private static String types(Publisher publisher) {
        return String.join(" ", publisher.eventTypes())
                .replace("vn.canbo.reported.", "")
                .replace(".v1", "");
    }
}
