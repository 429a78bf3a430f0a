package vn.canbo.standalone.up;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.canbo.standalone.part.RunningPart;
import vn.canbo.standalone.place.Notes;
import vn.canbo.standalone.place.Place;

/** Parts that a killed launcher left behind: they hold ports and write to our files. */
public final class Leftovers {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(40);

    private Leftovers() {}

    /**
     * Stops them all, PostgreSQL last, and returns their names. Only for who holds the lock or
     * found nobody to.
     */
    public static List<String> stop(Place place) {
        var stopped = new ArrayList<String>();
        for (var part : RunningPart.in(Notes.of(place).directory())) {
            if (part.process().isPresent()) {
                part.stop(LONGEST_STOP);
                stopped.add(part.name());
            }
        }
        var postgres = Storage.postgres(place, 0);
        if (postgres.process().isPresent()) {
            postgres.stopLeftover();
            stopped.add("postgres");
        }
        Place.delete(Notes.of(place).directory());
        return stopped;
    }
}
