package vn.canbo.benchmarks.round;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;

/** One line that is written over and over, on a terminal only. */
public final class Progress {

    private final PrintStream out;
    private final boolean shown =
            Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();

    public Progress(PrintStream out) {
        this.out = out;
    }

    public void show(String what, long done, long all) {
        if (shown) {
            out.printf(Locale.ROOT, "\r\033[K  %s  %,d of %,d", what, done, all);
            out.flush();
        }
    }

    /** A line that stays. */
    public void say(String words) {
        out.print(shown ? "\r\033[K" : "");
        out.println(words);
    }
}
