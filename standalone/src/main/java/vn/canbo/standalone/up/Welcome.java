package vn.canbo.standalone.up;

import java.util.Arrays;
import java.util.stream.Collectors;
import vn.canbo.standalone.place.Place;
import vn.canbo.standalone.place.Secrets;
import vn.canbo.standalone.service.Addresses;
import vn.canbo.standalone.service.Service;
import vn.canbo.standalone.signin.Person;

/** What a newcomer needs when everything runs: addresses, accounts, and one event to send. */
final class Welcome {

    private Welcome() {}

    static String text(Place place, Addresses addresses) {
        var secrets = Secrets.of(place);
        var accounts =
                Person.all().stream()
                        .map(
                                person ->
                                        "    %-10s %-10s %s"
                                                .formatted(
                                                        person.user(),
                                                        secrets.typed(person.user()),
                                                        person.office()))
                        .collect(Collectors.joining("\n"));
        var pages = addresses.of(Service.REPORTING);
        var apis =
                Arrays.stream(Service.values())
                        .map(
                                it ->
                                        "  API     %s/swagger-ui.html  %s"
                                                .formatted(addresses.of(it), it.id()))
                        .collect(Collectors.joining("\n"));
        return """

                Canbo runs.

                  Pages   %s/
                %s
                  Sign in as (user, password)
                %s

                  Send an event as a commune's system:

                %s

                  Logs    %s
                  Stop    Ctrl-C here, or ./canbo down
                """
                .formatted(
                        pages,
                        apis,
                        accounts,
                        FirstEvent.curl(addresses, secrets.client(FirstEvent.PUBLISHER)),
                        place.logs());
    }
}
