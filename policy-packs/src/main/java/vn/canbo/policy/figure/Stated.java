package vn.canbo.policy.figure;

import java.util.Objects;
import vn.canbo.policy.source.Source;

/** What a pack says about one thing, and where it is written. */
public record Stated(Amount amount, Source source) {

    /** Whichever pack, and whichever version of it, says so. */
    boolean isCitedLike(Stated other) {
        return source.certainty() == other.source.certainty()
                && Objects.equals(source.citation().article(), other.source.citation().article())
                && source.citation()
                        .instrument()
                        .id()
                        .equals(other.source.citation().instrument().id());
    }
}
