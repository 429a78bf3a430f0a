package vn.canbo.service.decision;

import java.util.List;
import java.util.function.Function;

/**
 * The answer to a command: carried out, or refused with every reason at once so that the unit
 * corrects its file once.
 */
public sealed interface Decision<T> {

    /** Carried out: everything is written. */
    record Accepted<T>(T value) implements Decision<T> {}

    /** Nothing was written and nothing will be published. */
    record Refused<T>(List<? extends Objection> reasons) implements Decision<T> {

        public Refused {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a refusal names at least one reason");
            }
        }
    }

    static <T> Decision<T> accepted(T value) {
        return new Accepted<>(value);
    }

    static <T> Decision<T> refused(Objection... reasons) {
        return new Refused<>(List.of(reasons));
    }

    static <T> Decision<T> refused(List<? extends Objection> reasons) {
        return new Refused<>(reasons);
    }

    default <R> Decision<R> map(Function<? super T, ? extends R> whenAccepted) {
        return switch (this) {
            case Accepted<T>(var value) -> new Accepted<>(whenAccepted.apply(value));
            case Refused<T>(var reasons) -> new Refused<>(reasons);
        };
    }
}
