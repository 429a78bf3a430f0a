package vn.canbo.reporting.turnover;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import vn.canbo.service.client.ServiceClients;

/** Asks personnel, with the viewer's own token, what happened in a unit. */
@Component
class TurnoverClient {

    private static final Logger LOG = LoggerFactory.getLogger(TurnoverClient.class);

    private final ServiceClients clients;

    TurnoverClient(ServiceClients clients) {
        this.clients = clients;
    }

    /**
     * What happened in a unit and below it, as personnel counts it.
     *
     * @param ways by direction and way
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Turnover(List<Counted> ways) {

        Turnover {
            ways = List.copyOf(ways);
        }
    }

    /**
     * @param direction IN, OUT, UP, DOWN, LATERAL or CANNOT_TELL
     * @param way such as RECRUITED or RETIRED
     * @param persons each once
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Counted(String direction, String way, int persons, int posts) {}

    /**
     * @return empty when personnel cannot be asked now, or the viewer may not ask it
     */
    Optional<Turnover> of(UUID unitId, LocalDate from, LocalDate to) {
        try {
            return Optional.ofNullable(
                    clients.to("personnel")
                            .get()
                            .uri(
                                    "/api/v1/movements?unit={unit}&from={from}&to={to}&limit=1",
                                    unitId,
                                    from,
                                    to)
                            .retrieve()
                            .body(Turnover.class));
        } catch (RestClientException
                | CallNotPermittedException
                | BulkheadFullException
                | OAuth2AuthorizationException away) {
            LOG.atWarn()
                    .addKeyValue("unit", unitId)
                    .addKeyValue("cause", away.getClass().getSimpleName())
                    .log("no turnover from personnel");
            return Optional.empty();
        }
    }
}
