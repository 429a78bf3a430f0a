package vn.canbo.policy.source;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * The days for which an instrument sets its aims, such as 2024 to 2030 (CT-1).
 *
 * @param from absent when no source gives it
 * @param until last day, included; absent when no source gives it
 * @param continues whether it goes on "in the following years" after its last day (LS-1)
 */
public record Programme(@Nullable LocalDate from, @Nullable LocalDate until, boolean continues) {

    private static final DateTimeFormatter VIETNAMESE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    public Programme {
        new Validity(from, until);
        if (continues && until == null) {
            throw new IllegalArgumentException("what has no end does not continue after it");
        }
    }

    /** An unknown end is said, not left out. */
    public Wording text() {
        var vi = vi(from) + " – " + vi(until);
        var en = en(from) + " to " + en(until);
        return continues
                ? new Wording(vi + " và những năm tiếp theo", en + " and the following years")
                : new Wording(vi, en);
    }

    private static String vi(@Nullable LocalDate day) {
        return day == null ? Wording.UNKNOWN.vi() : VIETNAMESE.format(day);
    }

    private static String en(@Nullable LocalDate day) {
        return day == null ? Wording.UNKNOWN.en() : day.toString();
    }
}
