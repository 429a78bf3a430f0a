package vn.canbo.standalone.operate;

import java.io.PrintStream;
import vn.canbo.standalone.place.InstanceLock;
import vn.canbo.standalone.place.Place;
import vn.canbo.standalone.up.DemoSwitch;

/**
 * {@code demo [--stop]}: tells the running launcher whether the demonstration's events are to flow.
 */
public final class TurnDemo {

    private final Place place;
    private final PrintStream out;

    public TurnDemo(Place place, PrintStream out) {
        this.place = place.made();
        this.out = out;
    }

    /** Returns 0 if an instance runs, otherwise 1. */
    public int run(boolean on) {
        if (InstanceLock.holder(place).isEmpty()) {
            out.println("Canbo does not run; start it with ./canbo up");
            return 1;
        }
        var demo = new DemoSwitch(place);
        demo.turn(on);
        out.println(
                on
                        ? "The demonstration's events flow."
                        : "The demonstration's events stop; the data stays.");
        if (on) {
            demo.saidOfHandover().ifPresent(out::println);
        }
        return 0;
    }
}
