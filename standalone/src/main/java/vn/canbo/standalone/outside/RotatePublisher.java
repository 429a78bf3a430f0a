package vn.canbo.standalone.outside;

import java.io.PrintStream;
import vn.canbo.standalone.place.Place;
import vn.canbo.standalone.place.Secrets;
import vn.canbo.standalone.publisher.Publisher;
import vn.canbo.standalone.publisher.Publishers;

/** {@code publisher rotate}: new secrets in the place of the old ones, at once. */
public final class RotatePublisher {

    private final Place place;
    private final Running running;
    private final PrintStream out;

    public RotatePublisher(Place place, PrintStream out) {
        this.place = place;
        this.running = Running.at(place);
        this.out = out;
    }

    /** Returns 0 if it has new secrets, otherwise 1. */
    public int run(String name) {
        var publisher =
                Publishers.in(place.publishersFile()).named(name).filter(Publisher::isLetIn);
        if (publisher.isEmpty()) {
            out.printf("There is no publisher %s that is let in.%n", name);
            return 1;
        }
        var secrets = Secrets.of(place);
        var credentials = Credentials.madeFor(publisher.get());
        try (var broker = running.broker()) {
            var isDone =
                    new Steps(out)
                            .then(
                                    "account at Kafka",
                                    () -> credentials.giveToKafka(broker, secrets))
                            .then("client of the sign-in", () -> credentials.giveToSignIn(secrets))
                            .run(
                                    "The new secrets were not shown: what is done has shut the old one out already.",
                                    "./canbo publisher rotate " + name);
            if (isDone) {
                credentials.show(running.addresses(), out);
                out.println(
                        "The old secrets open nothing any more; who is signed in with them is out within five minutes.");
            }
            return isDone ? 0 : 1;
        }
    }
}
