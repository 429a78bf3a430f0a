package vn.canbo.standalone.outside;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing after the other, each of which may be repeated; when one fails it says what stands,
 * what is missing and how to go on.
 */
final class Steps {

    private final PrintStream out;
    private final Map<String, Runnable> steps = new LinkedHashMap<>();

    Steps(PrintStream out) {
        this.out = out;
    }

    Steps then(String what, Runnable step) {
        steps.put(what, step);
        return this;
    }

    /**
     * @param until what holds as long as not all is done
     * @param goOn the command that finishes it
     * @return whether everything is done
     */
    boolean run(String until, String goOn) {
        var open = new ArrayList<>(steps.keySet());
        for (var step : steps.entrySet()) {
            out.print("  " + step.getKey() + " ... ");
            out.flush();
            try {
                step.getValue().run();
                out.println("done");
                open.remove(step.getKey());
            } catch (RuntimeException failure) {
                out.println("FAILED: " + failure.getMessage());
                tell(open, until, goOn);
                return false;
            }
        }
        return true;
    }

    private void tell(List<String> open, String until, String goOn) {
        var done = new ArrayList<>(steps.keySet());
        done.removeAll(open);
        out.println();
        out.println("Done: " + (done.isEmpty() ? "nothing" : String.join(", ", done)));
        out.println("Missing: " + String.join(", ", open));
        out.println(until + " When the cause is gone, this finishes it:");
        out.println("  " + goOn);
    }
}
