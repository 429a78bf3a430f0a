package vn.canbo.standalone.up;

import vn.canbo.standalone.demo.province.DemoEvent;
import vn.canbo.standalone.demo.province.DemoProvince;
import vn.canbo.standalone.service.Addresses;
import vn.canbo.standalone.service.Service;
import vn.canbo.standalone.signin.DemoUnit;

/**
 * The event that the launcher offers a newcomer to send: the Department of Home Affairs has seen
 * the diploma that an official lacked, so verdict, commune and province change.
 *
 * @param official who it is about, by name
 * @param event as its publisher sends it
 */
record FirstEvent(String official, DemoEvent event) {

    /** About somebody of the commune of the demo's clerk, always the same. */
    static FirstEvent ofDemo() {
        var official =
                DemoProvince.of(DemoProvince.SEED)
                        .firstLackingTheory(DemoUnit.COMMUNE)
                        .orElseThrow();
        return new FirstEvent(official.identity().fullName(), official.theoryDiploma());
    }

    /** One line for a shell: gets a token, posts the event, shows the outcome. */
    String curl(Addresses addresses, String secret) {
        return """
                TOKEN=$(curl -s -u %s:%s -d grant_type=client_credentials %s/oauth2/token \
                | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/'); \
                curl -s -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/cloudevents+json' \
                -d '%s' %s/api/v1/events; echo"""
                .formatted(
                        event.publisher(),
                        secret,
                        addresses.issuer(),
                        event.structured(),
                        addresses.of(Service.REPORTING));
    }
}
