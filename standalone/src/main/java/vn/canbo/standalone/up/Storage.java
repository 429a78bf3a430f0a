package vn.canbo.standalone.up;

import vn.canbo.backing.postgres.PostgresSettings;
import vn.canbo.standalone.place.Place;

/** Where an instance keeps its PostgreSQL. */
public final class Storage {

    private Storage() {}

    /** Durable: a commit survives a power cut. */
    public static PostgresSettings postgres(Place place, int port) {
        return new PostgresSettings(
                place.data().resolve("postgres"),
                place.run().resolve("postgres-programs"),
                port,
                true,
                place.log("postgres"));
    }
}
