package vn.canbo.benchmarks.projector;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;

/** One line that is written over and over, on a terminal only. */
final class Progress {

    private final PrintStream out;
    private final boolean shown =
            Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();

    Progress(PrintStream out) {
        this.out = out;
    }

    void show(String what, long done, long all) {
        if (shown) {
            out.printf(Locale.ROOT, "\r\033[K  %s  %,d of %,d", what, done, all);
            out.flush();
        }
    }

    /** A line that stays. */
    void say(String words) {
        out.print(shown ? "\r\033[K" : "");
        out.println(words);
    }
}
