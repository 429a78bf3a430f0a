package vn.canbo.personnel.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.UnitPeriod;
import vn.canbo.events.UnitState;
import vn.canbo.events.code.Block;
import vn.canbo.events.code.UnitLevel;

/**
 * A unit with everything it was from its first day on.
 *
 * @param periods in order of time, one right after the other
 */
public record UnitHistory(
        UUID id,
        String code,
        UnitLevel level,
        Block block,
        List<UnitPeriod> periods,
        List<UUID> successors) {

    public UnitHistory {
        periods = List.copyOf(periods);
        successors = List.copyOf(successors);
        if (periods.isEmpty()) {
            throw new IllegalArgumentException("a unit existed on some day");
        }
    }

    public LocalDate validFrom() {
        return periods.getFirst().from();
    }

    /** The last day, included; absent while it exists. */
    public @Nullable LocalDate validTo() {
        return periods.getLast().to();
    }

    public boolean existsOn(LocalDate day) {
        return on(day).isPresent();
    }

    /** Whether its last day lies before the day. */
    boolean endedBefore(LocalDate day) {
        return endsBefore(periods.getLast(), day);
    }

    /** What it was on the day; empty when it did not exist. */
    public Optional<UnitPeriod> on(LocalDate day) {
        return periods.stream()
                .filter(it -> !it.from().isAfter(day) && !endsBefore(it, day))
                .findFirst();
    }

    /** The same unit with every day from {@code day} on changed. */
    UnitHistory changedFrom(LocalDate day, UnaryOperator<UnitPeriod> change) {
        var changed = new ArrayList<UnitPeriod>();
        for (var period : periods) {
            if (endsBefore(period, day)) {
                changed.add(period);
            } else if (period.from().isBefore(day)) {
                changed.add(with(period, period.from(), day.minusDays(1)));
                changed.add(change.apply(with(period, day, period.to())));
            } else {
                changed.add(change.apply(period));
            }
        }
        return new UnitHistory(id, code, level, block, changed, successors);
    }

    /** The same unit without any day after {@code lastDay}. */
    UnitHistory endingOn(LocalDate lastDay, List<UUID> takenOverBy) {
        var kept =
                periods.stream()
                        .filter(it -> !it.from().isAfter(lastDay))
                        .map(it -> endsBefore(it, lastDay) ? it : with(it, it.from(), lastDay))
                        .toList();
        return new UnitHistory(id, code, level, block, kept, takenOverBy);
    }

    /** The period that begins on the day. */
    Optional<UnitPeriod> from(LocalDate day) {
        return periods.stream().filter(it -> it.from().equals(day)).findFirst();
    }

    /** The period right before that one. */
    Optional<UnitPeriod> before(UnitPeriod period) {
        var place = periods.indexOf(period);
        return place < 1 ? Optional.empty() : Optional.of(periods.get(place - 1));
    }

    /**
     * The same unit with one period as it should have been; the one before ends where it begins.
     */
    UnitHistory corrected(UnitPeriod wrong, UnitPeriod right) {
        var corrected = new ArrayList<>(periods);
        var place = periods.indexOf(wrong);
        corrected.set(place, right);
        if (place > 0) {
            var before = periods.get(place - 1);
            corrected.set(place - 1, with(before, before.from(), right.from().minusDays(1)));
        }
        return new UnitHistory(id, code, level, block, corrected, successors);
    }

    /** The same unit without a change: what was before went on until the next one. */
    UnitHistory without(UnitPeriod change) {
        var kept = new ArrayList<>(periods);
        var place = periods.indexOf(change);
        kept.remove(place);
        var before = periods.get(place - 1);
        kept.set(place - 1, with(before, before.from(), change.to()));
        return new UnitHistory(id, code, level, block, kept, successors);
    }

    /** The same unit as if it had not ended. */
    UnitHistory withoutEnd() {
        var last = periods.getLast();
        var kept = new ArrayList<>(periods);
        kept.set(kept.size() - 1, with(last, last.from(), null));
        return new UnitHistory(id, code, level, block, kept, List.of());
    }

    UnitState state() {
        return new UnitState(id, code, level, block, validFrom(), validTo(), periods, successors);
    }

    /** As of a unit that never was. */
    UnitState withdrawn() {
        return new UnitState(
                id, code, level, block, validFrom(), validTo(), periods, successors, true);
    }

    private static boolean endsBefore(UnitPeriod period, LocalDate day) {
        return period.to() != null && period.to().isBefore(day);
    }

    private static UnitPeriod with(UnitPeriod period, LocalDate from, @Nullable LocalDate to) {
        return new UnitPeriod(
                from, to, period.kind(), period.name(), period.parentId(), period.areas());
    }
}
