package vn.canbo.reporting.quarantine;

import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.canbo.service.client.ServiceClients;
import vn.canbo.service.problem.Page;
import vn.canbo.service.quarantine.HeldEvent;

/**
 * Asks the services with the viewer's own token what they hold, and hands on what the viewer wants
 * done. A service that is away empties nothing: it is said.
 */
@Component
class QuarantineClient {

    private static final Logger LOG = LoggerFactory.getLogger(QuarantineClient.class);
    private static final ParameterizedTypeReference<Page<HeldEvent>> PAGE =
            new ParameterizedTypeReference<>() {};
    private static final String PATH = "/api/v1/quarantine";

    private final ServiceClients clients;
    private final JsonMapper json;

    QuarantineClient(ServiceClients clients, JsonMapper json) {
        this.clients = clients;
        this.json = json;
    }

    /** How a service answered: carried out, refused with its reasons, or not at all. */
    sealed interface Answer {
        record Carried(JsonNode body) implements Answer {}

        record Refused(List<JsonNode> reasons) implements Answer {}

        record Away() implements Answer {}
    }

    HeldByService held(String service, HeldEvent.State state, @Nullable String cursor) {
        return new HeldByService(
                service,
                unlessAway(
                        service,
                        () ->
                                Objects.requireNonNull(
                                        clients.to(service)
                                                .get()
                                                .uri(
                                                        it ->
                                                                it.path(PATH)
                                                                        .queryParam("state", state)
                                                                        .queryParamIfPresent(
                                                                                "cursor",
                                                                                Optional.ofNullable(
                                                                                        cursor))
                                                                        .build())
                                                .retrieve()
                                                .body(PAGE))));
    }

    Answer retryAll(String service) {
        return post(service, PATH + "/retry", Map.of());
    }

    /**
     * @param action retry, resend or dismiss
     */
    Answer act(String service, UUID id, String action, Map<String, String> body) {
        return post(service, PATH + "/" + id + "/" + action, body);
    }

    private Answer post(String service, String path, Map<String, String> body) {
        return unlessAway(
                        service,
                        () -> {
                            try {
                                return new Answer.Carried(
                                        Objects.requireNonNull(
                                                clients.to(service)
                                                        .post()
                                                        .uri(path)
                                                        .body(body)
                                                        .retrieve()
                                                        .body(JsonNode.class)));
                            } catch (HttpClientErrorException refused) {
                                return new Answer.Refused(reasons(refused));
                            }
                        })
                .orElseGet(Answer.Away::new);
    }

    private List<JsonNode> reasons(HttpClientErrorException refused) {
        var body = refused.getResponseBodyAsByteArray();
        return body.length == 0
                ? List.of()
                : json.readTree(body).path("reasons").valueStream().toList();
    }

    private static <T> Optional<T> unlessAway(String service, Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (RestClientException
                | CallNotPermittedException
                | BulkheadFullException
                | OAuth2AuthorizationException away) {
            LOG.atWarn()
                    .addKeyValue("service", service)
                    .addKeyValue("cause", away.getClass().getSimpleName())
                    .log("the quarantine of a service cannot be asked for");
            return Optional.empty();
        }
    }
}
