package vn.canbo.standalone.outside;

import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Optional;
import vn.canbo.standalone.api.ApiClient;
import vn.canbo.standalone.broker.Broker;
import vn.canbo.standalone.command.WantedGrant;
import vn.canbo.standalone.place.Place;
import vn.canbo.standalone.place.Secrets;
import vn.canbo.standalone.publisher.Publisher;
import vn.canbo.standalone.publisher.Publishers;
import vn.canbo.standalone.service.Service;
import vn.canbo.standalone.signin.Client;

/**
 * {@code publisher add}: the grant first, for without secrets nobody can use it; the secrets last,
 * and shown only when all stands.
 */
public final class AddPublisher {

    private final Place place;
    private final Running running;
    private final PrintStream out;

    public AddPublisher(Place place, PrintStream out) {
        this.place = place;
        this.running = Running.at(place);
        this.out = out;
    }

    /** Returns 0 if it is let in, otherwise 1. */
    public int run(String name, Optional<WantedGrant> wanted)
            throws IOException, InterruptedException {
        var present = Publishers.in(place.publishersFile()).named(name);
        var publisher =
                wanted.isPresent()
                        ? publisher(name, wanted.get(), present)
                        : present.orElseThrow(() -> noSuch(name));
        requireSuccessor(publisher);
        if (!publisher.isLetIn()) {
            out.printf(
                    "%s was revoked on %s. Say again what it may report to let it in anew.%n",
                    name, publisher.revokedOn());
            return 1;
        }
        var other = present.filter(Publisher::isLetIn).filter(it -> !it.equals(publisher));
        if (other.isPresent()) {
            out.printf(
                    "%s is let in already with another grant. Change its entry in %s, then: ./canbo publisher add %1$s%n",
                    name, place.publishersFile());
            return 1;
        }
        return letIn(publisher);
    }

    private int letIn(Publisher publisher) {
        var secrets = Secrets.of(place);
        try (var broker = running.broker()) {
            var stands =
                    broker.users().contains(publisher.publisher())
                            && secrets.compared(publisher.publisher()).isPresent();
            var credentials = Credentials.madeFor(publisher);
            var steps =
                    new Steps(out)
                            .then(
                                    "grant in " + place.publishersFile().getFileName(),
                                    () -> write(publisher));
            atKafka(steps, broker, publisher);
            if (!stands) {
                steps.then("account at Kafka", () -> credentials.giveToKafka(broker, secrets))
                        .then("client of the sign-in", () -> credentials.giveToSignIn(secrets));
            }
            var goOn = "./canbo publisher add " + publisher.publisher();
            if (!steps.run("Until then it can report nothing, for nobody has its secrets.", goOn)) {
                return 1;
            }
            if (stands) {
                out.printf(
                        "%s is let in; its secrets were shown before. New ones: ./canbo publisher rotate %1$s%n",
                        publisher.publisher());
            } else {
                credentials.show(running.addresses(), out);
                out.printf(
                        "%s is let in; every service takes its events within 10 seconds.%n",
                        publisher.publisher());
            }
            return 0;
        }
    }

    private static void atKafka(Steps steps, Broker broker, Publisher publisher) {
        var account = broker.at(publisher);
        steps.then("topics", account::makeTopics)
                .then("rules", account::allow)
                .then("quota", account::limit);
    }

    private void requireSuccessor(Publisher publisher) {
        var successor = publisher.successor();
        if (successor != null && Publishers.in(place.publishersFile()).named(successor).isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no publisher %s that could report after it".formatted(successor));
        }
    }

    private void write(Publisher publisher) {
        Publishers.change(place.publishersFile(), it -> it.with(publisher));
    }

    /** A grant that begins today begins on the day on which it was first written down. */
    private Publisher publisher(String name, WantedGrant wanted, Optional<Publisher> present)
            throws IOException, InterruptedException {
        var from =
                wanted.from()
                        .or(() -> present.filter(Publisher::isLetIn).map(Publisher::validFrom));
        return new Publisher(
                name,
                wanted.title(),
                wanted.units(),
                wanted.types(),
                from.isPresent() ? from.get() : legalDay(),
                wanted.to().orElse(null),
                wanted.successor().orElse(null),
                null,
                wanted.trainingAuthority(),
                wanted.identity(),
                wanted.bytesPerSecond().orElse(null),
                wanted.requestsPerSecond().orElse(null));
    }

    private LocalDate legalDay() throws IOException, InterruptedException {
        var clock =
                ApiClient.of(place, Client.COMMAND_LINE).get(Service.PERSONNEL, "/api/v1/clock");
        return LocalDate.parse(clock.path("date").asString());
    }

    private IllegalArgumentException noSuch(String name) {
        return new IllegalArgumentException(
                "There is no publisher %s in %s. Say what it may report: --title, --units and --types."
                        .formatted(name, place.publishersFile()));
    }
}
