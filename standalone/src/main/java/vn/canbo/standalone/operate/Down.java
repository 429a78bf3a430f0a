package vn.canbo.standalone.operate;

import java.io.PrintStream;
import vn.canbo.standalone.place.InstanceLock;
import vn.canbo.standalone.place.Place;
import vn.canbo.standalone.up.Leftovers;
import vn.canbo.standalone.up.Waits;

/**
 * {@code down}: asks the launcher to stop everything in order, or does it itself if the launcher
 * was killed.
 */
public final class Down {

    private final Place place;
    private final PrintStream out;

    public Down(Place place, PrintStream out) {
        this.place = place.made();
        this.out = out;
    }

    /** Returns 0 when nothing runs any more. */
    public int run() throws Exception {
        var launcher = InstanceLock.holder(place);
        if (launcher.isPresent()) {
            try (var waits = new Waits(out)) {
                launcher.get().destroy();
                waits.during(
                        "services, Kafka, PostgreSQL",
                        "stopped",
                        () -> launcher.get().onExit().get());
            }
            out.println("Stopped. The data stays; ./canbo up starts it again.");
        } else {
            stopLeftovers();
        }
        return 0;
    }

    private void stopLeftovers() {
        var stopped = Leftovers.stop(place);
        out.println(
                stopped.isEmpty()
                        ? "Canbo does not run."
                        : "Stopped what a killed launcher had left behind: "
                                + String.join(", ", stopped));
    }
}
