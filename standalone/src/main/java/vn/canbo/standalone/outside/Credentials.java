package vn.canbo.standalone.outside;

import java.io.PrintStream;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import vn.canbo.backing.machine.Login;
import vn.canbo.standalone.broker.Broker;
import vn.canbo.standalone.place.Secrets;
import vn.canbo.standalone.publisher.Publisher;
import vn.canbo.standalone.publisher.Publishers;
import vn.canbo.standalone.service.Addresses;
import vn.canbo.standalone.service.Service;

/**
 * New secrets of one publisher, shown once. Kafka and the sign-in keep only what they compare them
 * with; of the publishers in whose name the demonstration reports, this instance keeps them too.
 */
final class Credentials {

    private final Publisher publisher;
    private final Login kafka;
    private final Login client;

    private Credentials(Publisher publisher) {
        this.publisher = publisher;
        this.kafka = Login.generated(publisher.publisher());
        this.client = Login.generated(publisher.publisher());
    }

    static Credentials madeFor(Publisher publisher) {
        return new Credentials(publisher);
    }

    void giveToKafka(Broker broker, Secrets secrets) {
        broker.at(publisher).setPassword(kafka);
        if (isPlayed()) {
            secrets.replace("kafka", kafka);
        }
    }

    void giveToSignIn(Secrets secrets) {
        if (isPlayed()) {
            secrets.replace("client", client);
        } else {
            secrets.compareWith(
                    publisher.publisher(),
                    "{bcrypt}" + new BCryptPasswordEncoder().encode(client.password()));
        }
    }

    private boolean isPlayed() {
        return Publishers.played().contains(publisher.publisher());
    }

    void show(Addresses addresses, PrintStream out) {
        out.printf(
                """

                These secrets are shown this once. Give them to the vendor in a safe way.

                  Kafka  %s  (SASL_PLAINTEXT, SCRAM-SHA-512)
                         user %s  password %s
                         writes %s, reads %s, groups %s.*
                  HTTP   %s/api/v1/events
                         client %s  secret %s
                         tokens from %s/oauth2/token

                """,
                addresses.bootstrapServers(),
                kafka.user(),
                kafka.password(),
                publisher.topic()
                        + (publisher.identity() ? " and " + publisher.identityTopic() : ""),
                publisher.outcomesTopic(),
                publisher.publisher(),
                addresses.of(Service.REPORTING),
                client.user(),
                client.password(),
                addresses.issuer());
    }
}
