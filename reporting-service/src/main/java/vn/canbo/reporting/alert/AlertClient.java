package vn.canbo.reporting.alert;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;
import vn.canbo.service.client.ServiceClients;

/** Asks personnel, with the viewer's own token, what is missing in a unit today. */
@Component
public class AlertClient {

    private static final Logger LOG = LoggerFactory.getLogger(AlertClient.class);

    private final ServiceClients clients;

    AlertClient(ServiceClients clients) {
        this.clients = clients;
    }

    /** The same words in both languages. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Words(String vi, String en) {}

    /**
     * Whoever answers for it.
     *
     * @param personId absent when nobody headed it on that day
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Head(Words organisation, @Nullable UUID personId) {}

    /**
     * An alert as personnel tells of it.
     *
     * @param subject absent for posts that are allocated in total only
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record UnitAlert(
            String code,
            UUID unitId,
            String unitName,
            @Nullable Words subject,
            long missing,
            LocalDate since,
            long days,
            Words source,
            @Nullable Head accountableHead,
            @Nullable Head blockHead) {}

    /** Those of the unit and everything below it. */
    public UnitAlerts alertsOf(UUID unitId) {
        try {
            var told =
                    clients.to("personnel")
                            .get()
                            .uri("/api/v1/alerts?unit={unit}", unitId)
                            .retrieve()
                            .body(UnitAlert[].class);
            return UnitAlerts.of(List.of(Objects.requireNonNull(told)));
        } catch (HttpClientErrorException.Forbidden | HttpClientErrorException.NotFound _) {
            return UnitAlerts.withheld();
        } catch (RestClientException
                | CallNotPermittedException
                | BulkheadFullException
                | OAuth2AuthorizationException away) {
            LOG.atWarn()
                    .addKeyValue("unit", unitId)
                    .addKeyValue("cause", away.getClass().getSimpleName())
                    .log("no alerts from personnel");
            return UnitAlerts.away();
        }
    }
}
