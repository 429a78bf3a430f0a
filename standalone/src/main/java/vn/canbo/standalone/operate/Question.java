package vn.canbo.standalone.operate;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;
import vn.canbo.standalone.place.Place;

/** Asks before data is removed. Where nobody can answer, the answer is no. */
public final class Question {

    private final PrintStream out;

    public Question(PrintStream out) {
        this.out = out;
    }

    /** Whether the instance may be removed: it holds nothing, or somebody types yes. */
    public boolean isAgreed(Place place) {
        if (!place.hasData()) {
            return true;
        }
        var terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        if (terminal.isEmpty()) {
            out.println("This removes all data in " + place.home() + "; say so with --yes.");
            return false;
        }
        var answer =
                terminal.get()
                        .readLine("This removes all data in %s for good. Type yes: ", place.home());
        return "yes".equals(answer);
    }
}
