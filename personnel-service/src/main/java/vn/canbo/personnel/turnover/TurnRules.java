package vn.canbo.personnel.turnover;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.canbo.personnel.movement.Movement;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.policy.title.Title;
import vn.canbo.policy.title.TitleCode;
import vn.canbo.policy.title.TitleOrder;

/**
 * Tells from the posts of one person what happened on which day. That a post goes on in the
 * successor of its unit is no turn.
 *
 * @param units that are asked for; what lies elsewhere only tells where somebody came from or went
 */
record TurnRules(PolicyPacks packs, Set<UUID> units) {

    /**
     * @param spans every post of the person that may be read, past and future ones too
     * @param movements decisions about the person
     */
    List<Turn> turnsOf(
            Collection<Span> spans, Collection<Movement> movements, LocalDate from, LocalDate to) {
        var days = new TreeSet<LocalDate>();
        for (var span : spans) {
            days.add(span.from());
            if (span.to() != null) {
                days.add(span.to().plusDays(1));
            }
        }
        return days.subSet(from, true, to, true).stream()
                .map(day -> Change.on(day, spans, movements))
                .flatMap(it -> turn(it).stream())
                .toList();
    }

    private Optional<Turn> turn(Change change) {
        var touched =
                Stream.concat(
                                change.ended().stream().map(Turn.Touched::ended),
                                change.begun().stream().map(Turn.Touched::begun))
                        .filter(it -> units.contains(it.unitId()))
                        .toList();
        if (touched.isEmpty()) {
            return Optional.empty();
        }
        var way = wayOf(change);
        var order = orderOf(change);
        var direction = directionOf(change, way, order.orElse(null));
        var byOrder = direction == Direction.UP || direction == Direction.DOWN;
        return Optional.of(
                new Turn(
                        change.personId(),
                        change.day(),
                        way,
                        direction,
                        touched,
                        change.decisionNumber(),
                        byOrder ? order.map(it -> it.source().text().vi()).orElse(null) : null));
    }

    private Way wayOf(Change change) {
        var decided = change.movement();
        if (decided != null) {
            return Way.of(decided);
        }
        var left = change.endReason().map(Way::of);
        if (change.begun().isEmpty() || left.filter(Way::namesTheMove).isPresent()) {
            return left.orElse(Way.UNSTATED);
        }
        return wayInto(change.begun().getFirst(), change);
    }

    private Way wayInto(Span begun, Change change) {
        if (begun.recruited()) {
            return Way.RECRUITED;
        }
        if (begun.decisionNumber() == null) {
            return Way.UNSTATED;
        }
        if (packs.titles().find(begun.title()).filter(Title::elected).isPresent()) {
            return Way.ELECTED;
        }
        return change.cameByTransfer() ? Way.TRANSFERRED : Way.APPOINTED;
    }

    private Direction directionOf(Change change, Way way, @Nullable TitleOrder order) {
        var wasHere = change.before().stream().anyMatch(it -> units.contains(it.unitId()));
        var isHere = change.after().stream().anyMatch(it -> units.contains(it.unitId()));
        if (!wasHere) {
            return Direction.IN;
        }
        if (!isHere) {
            return outOf(change, way);
        }
        if (way == Way.REASSIGNED_LOWER) {
            return Direction.DOWN;
        }
        if (change.titlesBefore().equals(change.titlesAfter())) {
            return Direction.LATERAL;
        }
        return order == null
                ? Direction.CANNOT_TELL
                : compared(order, change.titlesBefore(), change.titlesAfter());
    }

    /** Whoever gave up an office is not out of service for that. */
    private static Direction outOf(Change change, Way way) {
        var leaves = change.endReason().filter(it -> it.leavesService()).isPresent();
        if (leaves || way.leadsElsewhere() || !change.after().isEmpty()) {
            return Direction.OUT;
        }
        return way.givesUpOffice() ? Direction.DOWN : Direction.CANNOT_TELL;
    }

    private Optional<TitleOrder> orderOf(Change change) {
        var titles =
                Stream.concat(change.titlesBefore().stream(), change.titlesAfter().stream())
                        .collect(Collectors.toSet());
        return change.before().isEmpty() || change.after().isEmpty()
                ? Optional.empty()
                : packs.titleOrder(titles, change.day());
    }

    private static Direction compared(
            TitleOrder order, Set<TitleCode> before, Set<TitleCode> after) {
        var steps =
                order.compare(
                        order.highestOf(before).orElseThrow(),
                        order.highestOf(after).orElseThrow());
        return switch (Integer.signum(steps.orElseThrow())) {
            case 1 -> Direction.UP;
            case -1 -> Direction.DOWN;
            default -> Direction.LATERAL;
        };
    }
}
