package vn.canbo.benchmarks.outside;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.security.scram.ScramLoginModule;

/** How a publisher signs in to Kafka. */
final class KafkaAccount {

    private KafkaAccount() {}

    /**
     * @param secrets passwords under {@code kafka.<publisher>}
     */
    static Map<String, Object> settings(
            String bootstrapServers, String publisher, Properties secrets) {
        var signIn =
                "%s required username=\"%s\" password=\"%s\";"
                        .formatted(
                                ScramLoginModule.class.getName(),
                                publisher,
                                secrets.getProperty("kafka." + publisher));
        return new HashMap<>(
                Map.of(
                        CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        CommonClientConfigs.SECURITY_PROTOCOL_CONFIG,
                        "SASL_PLAINTEXT",
                        SaslConfigs.SASL_MECHANISM,
                        "SCRAM-SHA-512",
                        SaslConfigs.SASL_JAAS_CONFIG,
                        signIn));
    }
}
