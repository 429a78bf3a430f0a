package vn.canbo.personnel.turnover;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A day on which the posts of somebody became others.
 *
 * @param on first day on which they are
 * @param posts that began or ended in the units that are asked for
 * @param decisionNumber absent where the records name none
 * @param order where the order of titles stands that told up from down; absent for other directions
 */
record Turn(
        UUID personId,
        LocalDate on,
        Way way,
        Direction direction,
        List<Touched> posts,
        @Nullable String decisionNumber,
        @Nullable String order) {

    Turn {
        posts = List.copyOf(posts);
    }

    /**
     * @param begun or ended
     */
    record Touched(UUID postId, UUID unitId, String title, boolean main, boolean begun) {

        static Touched begun(Span span) {
            return new Touched(
                    span.postId(), span.unitId(), span.title().value(), span.main(), true);
        }

        static Touched ended(Span span) {
            return new Touched(
                    span.postId(), span.unitId(), span.title().value(), span.main(), false);
        }
    }
}
