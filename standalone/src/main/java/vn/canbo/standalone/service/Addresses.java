package vn.canbo.standalone.service;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.canbo.backing.machine.Ports;

/** The ports of one instance, all on 127.0.0.1. */
public record Addresses(
        int reporting,
        int personnel,
        int training,
        int assignment,
        int signIn,
        int postgres,
        int kafka,
        int kafkaController) {

    /** Under which name the launcher writes down the ports of the running instance. */
    public static final String NOTE = "addresses";

    /** Those that the documentation names. */
    public static Addresses usual() {
        return new Addresses(8080, 8081, 8082, 8083, 8090, 25432, 9094, 9095);
    }

    /** Free ones, for a test beside a running instance. */
    public static Addresses free() {
        return new Addresses(
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free());
    }

    public int port(Service service) {
        return switch (service) {
            case PERSONNEL -> personnel;
            case TRAINING -> training;
            case ASSIGNMENT -> assignment;
            case REPORTING -> reporting;
        };
    }

    /** Address of a service, without a slash at the end. */
    public URI of(Service service) {
        return http(port(service));
    }

    /** Address of the sign-in: the issuer of all tokens. */
    public URI issuer() {
        return http(signIn);
    }

    /** Host and port for Kafka clients. */
    public String bootstrapServers() {
        return "127.0.0.1:" + kafka;
    }

    /** Ports that another program holds, with who wanted them. */
    public List<String> taken() {
        return wanted().entrySet().stream()
                .filter(entry -> Ports.isHeld(entry.getKey()))
                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                .sorted()
                .toList();
    }

    private Map<Integer, String> wanted() {
        var services =
                Stream.of(Service.values()).collect(Collectors.toMap(this::port, Service::id));
        services.putAll(
                Map.of(
                        signIn,
                        "sign-in",
                        postgres,
                        "PostgreSQL",
                        kafka,
                        "Kafka",
                        kafkaController,
                        "Kafka"));
        return services;
    }

    private static URI http(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
