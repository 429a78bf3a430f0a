package vn.canbo.standalone.up;

import java.util.Arrays;
import java.util.stream.Collectors;
import vn.canbo.standalone.place.Place;
import vn.canbo.standalone.place.Secrets;
import vn.canbo.standalone.service.Addresses;
import vn.canbo.standalone.service.Service;
import vn.canbo.standalone.signin.DemoUnit;
import vn.canbo.standalone.signin.Person;

/** What a newcomer needs when everything runs: addresses, accounts, and one event to send. */
final class Welcome {

    private Welcome() {}

    static String text(Place place, Addresses addresses) {
        var secrets = Secrets.of(place);
        var first = FirstEvent.ofDemo();
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

                  %s of commune %s lacks political theory. Send the diploma, as the
                  Department of Home Affairs reports it, and watch person, commune and province change
                  (the demo fills this commune first):

                %s

                  Logs    %s
                  Stop    Ctrl-C here, or ./canbo down
                """
                .formatted(
                        pages,
                        apis,
                        accounts,
                        first.official(),
                        DemoUnit.COMMUNE,
                        first.curl(addresses, secrets.client(first.event().publisher())),
                        place.logs());
    }
}
