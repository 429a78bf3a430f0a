package vn.canbo.standalone.demo;

import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Where the running system is, and how the demo's publishers and the command line prove themselves.
 *
 * @param reporting the one public address for events
 * @param token the sign-in's address for tokens
 * @param clientSecret the secret of a client id
 * @param kafkaSignIn what a publisher's Kafka client needs to sign in, by Kafka's own names; empty
 *     for a Kafka without users
 */
public record DemoAccess(
        URI reporting,
        URI personnel,
        URI training,
        URI token,
        String bootstrapServers,
        UnaryOperator<String> clientSecret,
        Function<String, Map<String, String>> kafkaSignIn) {}
