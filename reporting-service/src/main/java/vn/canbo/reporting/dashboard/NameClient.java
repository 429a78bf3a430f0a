package vn.canbo.reporting.dashboard;

import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;
import vn.canbo.service.client.ServiceClients;

/**
 * Asks personnel for names with the viewer's own token, 500 at a time: who may not see a person
 * gets no name, and where there are none the page shows the file code and says why.
 */
@Component
class NameClient {

    private static final Logger LOG = LoggerFactory.getLogger(NameClient.class);
    private static final int AT_A_TIME = 500;

    private final ServiceClients clients;

    NameClient(ServiceClients clients) {
        this.clients = clients;
    }

    private record Asked(List<UUID> ids) {}

    private record Named(UUID personId, String fullName) {}

    /**
     * @param persons at most 500
     */
    Names namesOf(Collection<UUID> persons) {
        if (persons.isEmpty()) {
            return Names.of(Map.of());
        }
        try {
            var named =
                    clients.to("personnel")
                            .post()
                            .uri("/api/v1/persons/names")
                            .body(new Asked(persons.stream().distinct().limit(AT_A_TIME).toList()))
                            .retrieve()
                            .body(Named[].class);
            return Names.of(
                    Arrays.stream(Objects.requireNonNull(named))
                            .collect(
                                    Collectors.toUnmodifiableMap(
                                            Named::personId, Named::fullName)));
        } catch (HttpClientErrorException.Forbidden _) {
            return Names.withheld();
        } catch (RestClientException
                | CallNotPermittedException
                | BulkheadFullException
                | OAuth2AuthorizationException away) {
            LOG.atWarn()
                    .addKeyValue("persons", persons.size())
                    .addKeyValue("cause", away.getClass().getSimpleName())
                    .log("no names from personnel");
            return Names.away();
        }
    }
}
