package vn.canbo.personnel.list;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A day of the calendar as text. */
final class WrittenDay {

    /** As offices write, and as computers do. */
    private static final List<DateTimeFormatter> WAYS =
            List.of(way("d/M/uuuu"), way("d-M-uuuu"), way("d.M.uuuu"), way("uuuu-M-d"));

    private WrittenDay() {}

    private static DateTimeFormatter way(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    static Optional<LocalDate> read(String text) {
        for (var way : WAYS) {
            try {
                return Optional.of(LocalDate.parse(text, way));
            } catch (DateTimeException _) {
                // Perhaps written in another of the ways.
            }
        }
        return Optional.empty();
    }
}
