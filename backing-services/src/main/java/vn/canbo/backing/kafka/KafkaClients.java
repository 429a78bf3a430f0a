package vn.canbo.backing.kafka;

import java.util.Map;
import vn.canbo.backing.machine.Login;

/** What a client of the guarded Kafka needs to sign in. */
public final class KafkaClients {

    private static final String SCRAM = "org.apache.kafka.common.security.scram.ScramLoginModule";

    private KafkaClients() {}

    /** Properties of any Kafka client, by Kafka's own names. */
    public static Map<String, String> signingIn(Login login) {
        return Map.of(
                "security.protocol", "SASL_PLAINTEXT",
                "sasl.mechanism", "SCRAM-SHA-512",
                "sasl.jaas.config", scram(login));
    }

    static String scram(Login login) {
        return line(SCRAM, login) + ";";
    }

    static String line(String module, Login login) {
        return module
                + " required username=\""
                + login.user()
                + "\" password=\""
                + login.password()
                + "\"";
    }
}
