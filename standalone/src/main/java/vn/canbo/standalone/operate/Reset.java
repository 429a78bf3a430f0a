package vn.canbo.standalone.operate;

import java.io.PrintStream;
import vn.canbo.standalone.place.InstanceLock;
import vn.canbo.standalone.place.Place;
import vn.canbo.standalone.up.Leftovers;

/** {@code reset}: removes everything the instance holds, after asking. */
public final class Reset {

    private final Place place;
    private final PrintStream out;

    public Reset(Place place, PrintStream out) {
        this.place = place.made();
        this.out = out;
    }

    /** Returns 0 if it was removed, 1 if it runs or the user did not agree. */
    public int run(boolean sure) {
        var lock = InstanceLock.take(place);
        if (lock.isEmpty()) {
            out.println("Canbo runs; stop it first with ./canbo down");
            return 1;
        }
        try (var _ = lock.get()) {
            if (!sure && !new Question(out).isAgreed(place)) {
                out.println("Nothing was removed.");
                return 1;
            }
            Leftovers.stop(place);
            place.empty();
            Place.delete(place.logs());
            out.println("Removed. ./canbo up begins with an empty instance.");
            return 0;
        }
    }
}
