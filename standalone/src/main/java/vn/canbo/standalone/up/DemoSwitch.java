package vn.canbo.standalone.up;

import java.util.Optional;
import vn.canbo.standalone.place.Notes;
import vn.canbo.standalone.place.Place;

/**
 * Whether the demonstration's events flow: set by {@code ./canbo demo}, obeyed by the launcher that
 * runs.
 */
public final class DemoSwitch {

    private static final String NOTE = "demo";

    private final Place place;
    private final Notes notes;

    public DemoSwitch(Place place) {
        this.place = place;
        this.notes = Notes.of(place);
    }

    public boolean isOn() {
        return notes.read(NOTE, Boolean.class).equals(Optional.of(true));
    }

    /** What the district's system was told; empty until it handed over what it had. */
    public Optional<String> saidOfHandover() {
        return DemoPlayer.saidOfHandover(place);
    }

    public void turn(boolean on) {
        notes.write(NOTE, on);
    }
}
