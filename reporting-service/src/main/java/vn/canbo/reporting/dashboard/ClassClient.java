package vn.canbo.reporting.dashboard;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.service.client.ServiceClients;

/** Asks training, with the viewer's own token, which classes take learners today. */
@Component
class ClassClient {

    private static final Logger LOG = LoggerFactory.getLogger(ClassClient.class);

    private final ServiceClients clients;

    ClassClient(ServiceClients clients) {
        this.clients = clients;
    }

    /** A class as training tells of it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record OpenClass(
            String classCode,
            String nameVi,
            String nameEn,
            String provider,
            LocalDate firstDay,
            int freeSeats) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Found(List<OpenClass> items) {}

    /**
     * Classes for holders of the title that end at the level or above it.
     *
     * @return empty when training cannot be asked now
     */
    Optional<List<OpenClass>> reaching(QualificationKind kind, String level, String title) {
        try {
            var found =
                    clients.to("training")
                            .get()
                            .uri(
                                    "/api/v1/classes/open?kind={kind}&level={level}&title={title}",
                                    kind,
                                    level,
                                    title)
                            .retrieve()
                            .body(Found.class);
            return Optional.of(Objects.requireNonNull(found).items());
        } catch (RestClientException
                | CallNotPermittedException
                | BulkheadFullException
                | OAuth2AuthorizationException away) {
            LOG.atWarn()
                    .addKeyValue("cause", away.getClass().getSimpleName())
                    .log("no open classes from training");
            return Optional.empty();
        }
    }
}
