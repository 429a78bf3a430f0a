package vn.canbo.standalone.pack;

import java.io.IOException;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import vn.canbo.policy.PackFault;
import vn.canbo.policy.figure.Change;
import vn.canbo.policy.figure.Difference;
import vn.canbo.policy.figure.Differences;
import vn.canbo.policy.figure.FigureKind;
import vn.canbo.policy.figure.Stated;
import vn.canbo.policy.source.Certainty;
import vn.canbo.policy.source.Validity;

/**
 * {@code packs diff A B}: a line for each thing and span of days on which B says something else
 * than A, such as {@code PC_CHAIR PROFESSIONAL_LEVEL}.
 */
public final class ComparePacks {

    private final PrintStream out;

    public ComparePacks(PrintStream out) {
        this.out = out;
    }

    /** Returns 0 when both could be read, whether they differ or not; otherwise 1. */
    public int run(PackChoice before, PackChoice after) throws IOException {
        try {
            var one = before.read();
            var other = after.read();
            var differences = Differences.between(one.figures(), other.figures());
            out.printf(
                    "%s %s → %s %s: %d%n",
                    one.id(), one.version(), other.id(), other.version(), differences.size());
            FigureKind shown = null;
            for (var difference : differences) {
                if (difference.kind() != shown) {
                    shown = difference.kind();
                    out.println(shown);
                }
                show(difference);
            }
            return 0;
        } catch (PackFault fault) {
            CheckPack.show(fault, out);
            return 1;
        }
    }

    private void show(Difference difference) {
        var among = difference.among();
        out.printf(
                "  %-12s %s%s%s: %s → %s  (%s)%n",
                word(difference.change()),
                difference.about() == null ? "" : difference.about() + " ",
                difference.name(),
                among == null ? "" : " [" + among + "]",
                text(difference.before()),
                text(difference.after()),
                days(difference.validity()));
    }

    private static String word(Change change) {
        return switch (change) {
            case MORE -> "hơn/more";
            case LESS -> "kém/less";
            case OTHER -> "khác/other";
            case NEW -> "mới/new";
            case GONE -> "bỏ/gone";
            case SOURCE -> "căn cứ/source";
        };
    }

    private static String text(@Nullable Stated stated) {
        if (stated == null) {
            return "-";
        }
        var unsure = stated.source().certainty() == Certainty.TO_BE_CONFIRMED;
        return stated.amount().code() + (unsure ? "?" : "");
    }

    private static String days(Validity validity) {
        return (validity.from() == null ? "..." : validity.from())
                + " – "
                + (validity.until() == null ? "..." : validity.until());
    }
}
