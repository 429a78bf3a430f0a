package vn.canbo.standalone.service;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import vn.canbo.backing.kafka.KafkaClients;
import vn.canbo.backing.machine.Login;
import vn.canbo.backing.postgres.Database;
import vn.canbo.standalone.signin.Client;

/**
 * Everything the launcher tells a service; all other settings are the service's own defaults.
 *
 * @param database its database with both users
 * @param kafka its Kafka account
 * @param masterKey 32 bytes in Base64 with which the service locks the keys of persons
 * @param pagesSecret what the pages prove themselves with when people sign in; used by reporting
 *     alone
 * @param publishers the file with the publishers' grants
 * @param startsOn the legal day on which an empty instance begins; empty: today
 */
public record ServiceConfiguration(
        Service service,
        Addresses addresses,
        Database database,
        Login kafka,
        String masterKey,
        String pagesSecret,
        Path publishers,
        Optional<LocalDate> startsOn) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * The environment of the process. One JSON value keeps the names of the properties as they are;
     * passwords stay out of the command line, which every user of the machine can read.
     */
    public Map<String, String> environment() {
        return Map.of("SPRING_APPLICATION_JSON", JSON.writeValueAsString(properties()));
    }

    /** By the names that Spring Boot, the binder and the starter read. */
    Map<String, String> properties() {
        var all = new TreeMap<String, String>();
        all.put("server.address", "127.0.0.1");
        all.put("server.port", Integer.toString(addresses.port(service)));
        all.put("canbo.publishers.file", publishers.toString());
        all.put("canbo.master-key", masterKey);
        all.put("canbo.clock.movable", "true");
        all.put("canbo.api-shown", "true");
        startsOn.ifPresent(day -> all.put("canbo.clock.begins-on", day.toString()));
        for (var other : Service.values()) {
            all.put("canbo.services." + other.id(), addresses.of(other).toString());
        }
        all.putAll(storage());
        all.putAll(broker());
        all.putAll(tokens());
        return all;
    }

    private Map<String, String> storage() {
        return Map.of(
                "canbo.database.port", Integer.toString(addresses.postgres()),
                "canbo.database.app-password", database.app().password(),
                "canbo.database.owner-password", database.owner().password());
    }

    /** Once for our own producer and consumers, once for those of the binder. */
    private Map<String, String> broker() {
        var all = new TreeMap<String, String>();
        all.put("canbo.kafka.bootstrap-servers", addresses.bootstrapServers());
        KafkaClients.signingIn(kafka)
                .forEach(
                        (name, value) -> {
                            all.put("spring.kafka.properties." + name, value);
                            all.put(
                                    "spring.cloud.stream.kafka.binder.configuration." + name,
                                    value);
                        });
        return all;
    }

    private Map<String, String> tokens() {
        var issuer = addresses.issuer().toString();
        var all = new TreeMap<String, String>();
        all.put("canbo.sign-in.issuer", issuer);
        if (service == Service.REPORTING) {
            all.put("spring.security.oauth2.client.provider.canbo.issuer-uri", issuer);
            all.put("spring.security.oauth2.client.registration.canbo.client-id", Client.PAGES);
            all.put("spring.security.oauth2.client.registration.canbo.client-secret", pagesSecret);
        }
        return all;
    }
}
