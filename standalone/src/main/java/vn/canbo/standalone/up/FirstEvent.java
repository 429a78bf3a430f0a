package vn.canbo.standalone.up;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.canbo.standalone.service.Addresses;
import vn.canbo.standalone.service.Service;

/** The event that the launcher offers a newcomer to send: a commune's system registers a person. */
final class FirstEvent {

    /** The publisher that sends it. */
    static final String PUBLISHER = "phan-mem-xa";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FirstEvent() {}

    /** The CloudEvent in structured form. */
    static JsonNode event() {
        try (var resource = FirstEvent.class.getResourceAsStream("/first-event.json")) {
            return JSON.readTree(Objects.requireNonNull(resource).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line for a shell: gets a token, posts the event, shows the outcome. */
    static String curl(Addresses addresses, String secret) {
        return """
                TOKEN=$(curl -s -u %s:%s -d grant_type=client_credentials %s/oauth2/token \
                | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/'); \
                curl -s -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/cloudevents+json' \
                -d '%s' %s/api/v1/events; echo"""
                .formatted(
                        PUBLISHER,
                        secret,
                        addresses.issuer(),
                        event(),
                        addresses.of(Service.REPORTING));
    }
}
