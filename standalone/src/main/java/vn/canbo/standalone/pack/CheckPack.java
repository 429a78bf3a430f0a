package vn.canbo.standalone.pack;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import vn.canbo.policy.PackFault;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.policy.figure.Figure;
import vn.canbo.policy.source.Certainty;

/**
 * {@code packs check FILE}: reads a pack beside those of the release and says every fault with its
 * line and what would be right there.
 */
public final class CheckPack {

    private final PrintStream out;

    public CheckPack(PrintStream out) {
        this.out = out;
    }

    /** Returns 0 when the pack can be used, otherwise 1. */
    public int run(Path file) throws IOException {
        try {
            var pack = PolicyPacks.shipped().read(PackChoice.fileAt(file));
            var figures = Figure.grouped(pack.figures());
            var open =
                    figures.stream()
                            .filter(it -> it.source().certainty() == Certainty.TO_BE_CONFIRMED)
                            .count();
            out.printf(
                    "%s %s: không có lỗi / no faults; %d documents, %d figures, %d of them to be"
                            + " confirmed%n",
                    pack.id(), pack.version(), pack.instruments().size(), figures.size(), open);
            return 0;
        } catch (PackFault fault) {
            show(fault, out);
            return 1;
        }
    }

    /** A line each: file, line, field, and what would be right in both languages. */
    static void show(PackFault faults, PrintStream out) {
        for (var fault : faults.all()) {
            var place = fault.place();
            out.printf(
                    "%s:%d: %s%n    %s%n    %s%n",
                    place.file(),
                    place.line(),
                    place.field().isEmpty() ? "(tệp / file)" : place.field(),
                    fault.wording().vi(),
                    fault.wording().en());
        }
    }
}
