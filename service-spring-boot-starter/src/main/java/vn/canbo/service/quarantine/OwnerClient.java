package vn.canbo.service.quarantine;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.canbo.service.client.ServiceClients;

/** Asks an owner, with the operator's own token, to send again what it knows of a subject. */
final class OwnerClient {

    private final ServiceClients clients;

    OwnerClient(ServiceClients clients) {
        this.clients = clients;
    }

    private record Resent(int things) {}

    /** How many things it sends again; an owner that is away or ill throws. */
    int resend(String owner, UUID subject) {
        return Objects.requireNonNull(
                        clients.to(owner)
                                .post()
                                .uri("/api/v1/publications/resend")
                                .body(Map.of("subject", subject))
                                .retrieve()
                                .body(Resent.class))
                .things();
    }
}
