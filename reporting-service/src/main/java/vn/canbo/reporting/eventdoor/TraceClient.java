package vn.canbo.reporting.eventdoor;

import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import vn.canbo.service.client.ServiceClients;
import vn.canbo.service.trace.Reception;
import vn.canbo.service.trace.TakenEvents;
import vn.canbo.service.trace.ToldEvent;

/** Asks each service, with the caller's own token, for its part of a trace; empty while away. */
@Component
class TraceClient {

    private static final Logger LOG = LoggerFactory.getLogger(TraceClient.class);
    private static final String PATH = "/api/v1/traces/";
    private static final ParameterizedTypeReference<List<Reception>> RECEPTIONS =
            new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<List<ToldEvent>> TOLD =
            new ParameterizedTypeReference<>() {};

    private final ServiceClients clients;

    TraceClient(ServiceClients clients) {
        this.clients = clients;
    }

    Optional<List<Reception>> received(String service, String eventId) {
        return get(service, PATH + "received/{id}", RECEPTIONS, eventId);
    }

    Optional<List<ToldEvent>> told(String service, UUID correlationId) {
        return get(service, PATH + "told/{id}", TOLD, correlationId);
    }

    Optional<TakenEvents> taken(String service, List<UUID> events) {
        return unlessAway(
                service,
                () ->
                        clients.to(service)
                                .get()
                                .uri(
                                        it ->
                                                it.path(PATH + "taken")
                                                        .queryParam("event", events)
                                                        .build())
                                .retrieve()
                                .body(TakenEvents.class));
    }

    private <T> Optional<T> get(
            String service, String path, ParameterizedTypeReference<T> type, Object id) {
        return unlessAway(
                service, () -> clients.to(service).get().uri(path, id).retrieve().body(type));
    }

    private static <T> Optional<T> unlessAway(String service, Supplier<T> call) {
        try {
            return Optional.of(Objects.requireNonNull(call.get()));
        } catch (RestClientException | CallNotPermittedException | BulkheadFullException away) {
            LOG.atWarn()
                    .addKeyValue("service", service)
                    .addKeyValue("cause", away.getClass().getSimpleName())
                    .log("a part of a trace cannot be asked for");
            return Optional.empty();
        }
    }
}
