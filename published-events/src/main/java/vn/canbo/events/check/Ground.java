package vn.canbo.events.check;

import java.util.Locale;
import java.util.Optional;

/**
 * One ground on which something is refused. It is a record: its components fill the placeholders of
 * its message, which stands under {@code refusal.<CODE>}.
 */
public interface Ground {

    /**
     * Stable code for callers, such as {@code TERM_TOO_LONG}; records of one rule may share one.
     */
    default String code() {
        return wording();
    }

    /** Key of its text: the record's name in UPPER_SNAKE. */
    default String wording() {
        return wordingOf(getClass());
    }

    /** The same of a kind of ground. */
    static String wordingOf(Class<?> kind) {
        return kind.getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT);
    }

    /**
     * JSON pointer to the guilty field of what was sent, such as {@code /lastDay}; empty when no
     * single field is.
     */
    default Optional<String> pointer() {
        return Optional.empty();
    }

    /** Instrument, article and clause; empty for what no instrument but only good order asks. */
    default Optional<String> source() {
        return Optional.empty();
    }
}
