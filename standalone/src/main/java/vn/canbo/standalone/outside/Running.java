package vn.canbo.standalone.outside;

import vn.canbo.standalone.broker.Broker;
import vn.canbo.standalone.place.Notes;
import vn.canbo.standalone.place.Place;
import vn.canbo.standalone.place.Secrets;
import vn.canbo.standalone.service.Addresses;

/** The instance that runs at a place. */
record Running(Place place, Addresses addresses) {

    /**
     * @throws IllegalStateException if none runs
     */
    static Running at(Place place) {
        return Notes.of(place)
                .read(Addresses.NOTE, Addresses.class)
                .map(it -> new Running(place, it))
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "Canbo does not run; start it with ./canbo up"));
    }

    /**
     * As its administrator.
     *
     * @throws IllegalStateException if Kafka does not answer within ten seconds
     */
    Broker broker() {
        var broker =
                Broker.at(
                        addresses.bootstrapServers(),
                        Secrets.of(place).login("kafka", Broker.ADMIN));
        if (!broker.answers()) {
            broker.close();
            throw new IllegalStateException(
                    "Kafka does not answer at %s; see ./canbo status"
                            .formatted(addresses.bootstrapServers()));
        }
        return broker;
    }
}
