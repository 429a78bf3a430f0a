package vn.canbo.personnel.turnover;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.EndReason;
import vn.canbo.personnel.movement.Movement;
import vn.canbo.policy.title.TitleCode;

/**
 * The posts of one person the day before a day and on it.
 *
 * @param ended held before and not after; the main one first
 * @param begun the other way round
 * @param past everything that had ended before
 * @param movement the decision that made it; absent when posts were ended or taken one by one
 */
record Change(
        UUID personId,
        LocalDate day,
        List<Span> before,
        List<Span> after,
        List<Span> ended,
        List<Span> begun,
        List<Span> past,
        @Nullable Movement movement) {

    private static final Comparator<Span> MAIN_FIRST =
            Comparator.comparing(Span::main).reversed().thenComparing(Span::postId);

    /**
     * @param spans of one person, at least one
     */
    static Change on(LocalDate day, Collection<Span> spans, Collection<Movement> movements) {
        var before = spans.stream().filter(it -> it.isHeldOn(day.minusDays(1))).toList();
        var after = spans.stream().filter(it -> it.isHeldOn(day)).toList();
        var ended =
                before.stream()
                        .filter(it -> !after.contains(it) && !goesOn(it, after))
                        .sorted(MAIN_FIRST)
                        .toList();
        var begun =
                after.stream()
                        .filter(it -> !before.contains(it) && !continues(it, before))
                        .sorted(MAIN_FIRST)
                        .toList();
        var touched = Stream.concat(ended.stream(), begun.stream()).map(Span::postId).toList();
        return new Change(
                spans.iterator().next().personId(),
                day,
                before,
                after,
                ended,
                begun,
                spans.stream().filter(it -> it.to() != null && it.to().isBefore(day)).toList(),
                movements.stream()
                        .filter(it -> it.effectiveOn().equals(day))
                        .filter(it -> it.ended().stream().anyMatch(touched::contains))
                        .findFirst()
                        .orElse(null));
    }

    /** Ended with its unit, and goes on in the successor or as a post held there already. */
    private static boolean goesOn(Span span, List<Span> after) {
        return span.endReason() == null
                && after.stream()
                        .anyMatch(
                                it ->
                                        span.postId().equals(it.continues())
                                                || it.title().equals(span.title()));
    }

    private static boolean continues(Span span, List<Span> before) {
        return before.stream().anyMatch(it -> it.postId().equals(span.continues()));
    }

    Optional<EndReason> endReason() {
        return ended.stream().flatMap(it -> Stream.ofNullable(it.endReason())).findFirst();
    }

    /** Whether the newest post that ended before was left by a transfer. */
    boolean cameByTransfer() {
        return past.stream()
                .max(Comparator.comparing(it -> it.to() == null ? LocalDate.MAX : it.to()))
                .filter(it -> it.endReason() == EndReason.TRANSFERRED)
                .isPresent();
    }

    @Nullable String decisionNumber() {
        if (movement != null) {
            return movement.decisionNumber();
        }
        return Stream.concat(
                        begun.stream().flatMap(it -> Stream.ofNullable(it.decisionNumber())),
                        ended.stream().flatMap(it -> Stream.ofNullable(it.endDecision())))
                .findFirst()
                .orElse(null);
    }

    Set<TitleCode> titlesBefore() {
        return before.stream().map(Span::title).collect(Collectors.toSet());
    }

    Set<TitleCode> titlesAfter() {
        return after.stream().map(Span::title).collect(Collectors.toSet());
    }
}
