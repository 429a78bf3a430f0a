package vn.canbo.service.decision;

import java.util.Locale;
import java.util.Optional;

/**
 * One fact that stood in the way. Each capability has a sealed {@code Refusal} of records; the
 * components of a record fill the placeholders of its message, which stands in {@code messages_vi}
 * and {@code messages_en} under {@code refusal.<CODE>}.
 */
public interface Objection {

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

    /** The same of a kind of objection. */
    static String wordingOf(Class<?> kind) {
        return kind.getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT);
    }

    /**
     * JSON pointer to the guilty field of the request, such as {@code /lastDay}; empty when no
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
