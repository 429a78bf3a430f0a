package vn.canbo.reporting.eventdoor;

import java.io.IOException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import vn.canbo.service.client.ServiceClients;

/** Hands events on to their owner and brings back what it says, whatever it says. */
@Component
class OwnerClient {

    static final MediaType ONE = MediaType.parseMediaType("application/cloudevents+json");
    static final MediaType SEVERAL = MediaType.parseMediaType("application/cloudevents-batch+json");

    private final ServiceClients clients;

    OwnerClient(ServiceClients clients) {
        this.clients = clients;
    }

    /** What an owner answered; away and ill owners throw, which the edge answers with 503. */
    record Said(HttpStatusCode status, MediaType type, byte[] body) {

        boolean isOutcome() {
            return status.value() == 202;
        }
    }

    Said send(String owner, MediaType type, byte[] events) {
        return clients.to(owner)
                .post()
                .uri("/api/v1/events")
                .contentType(type)
                .body(events)
                .exchange((_, response) -> said(response));
    }

    Said outcome(String owner, String eventId) {
        return clients.to(owner)
                .get()
                .uri("/api/v1/events/{id}", eventId)
                .exchange((_, response) -> said(response));
    }

    private static Said said(ClientHttpResponse response) throws IOException {
        var type = response.getHeaders().getContentType();
        return new Said(
                response.getStatusCode(),
                type == null ? MediaType.APPLICATION_JSON : type,
                response.getBody().readAllBytes());
    }
}
