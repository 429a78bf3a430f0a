package vn.canbo.reporting.standing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.canbo.events.AllocationState;
import vn.canbo.events.EventType;
import vn.canbo.events.PersonFacts;
import vn.canbo.events.PersonState;
import vn.canbo.events.PostState;
import vn.canbo.events.PublicState;
import vn.canbo.events.SecondmentState;
import vn.canbo.events.UnitState;
import vn.canbo.events.VerdictState;
import vn.canbo.reporting.feed.ChangeSignals;
import vn.canbo.reporting.standing.Standings.After;
import vn.canbo.service.feed.Forgotten;
import vn.canbo.service.feed.Projection;
import vn.canbo.service.feed.Received;

/**
 * Keeps one row per thing and moves the figures of the leaf units by the difference the rows make:
 * what the people of the batch added before, against what they add after. Safe to repeat, to skip
 * and to reorder.
 */
@Component
class StandingProjection implements Projection {

    private static final Set<String> KINDS =
            Set.of("unit", "allocation", "person", "post", "verdict", "person-facts", "secondment");

    private final PostTable posts;
    private final VerdictTable verdicts;
    private final PersonTable people;
    private final SecondmentTable secondments;
    private final AllocationTable allocations;
    private final Standings standings;
    private final UnitCounterTable counters;
    private final CountedDayTable days;
    private final ChangeSignals signals;
    private final Counter outdated;

    StandingProjection(
            PostTable posts,
            VerdictTable verdicts,
            PersonTable people,
            SecondmentTable secondments,
            AllocationTable allocations,
            Standings standings,
            UnitCounterTable counters,
            CountedDayTable days,
            ChangeSignals signals,
            MeterRegistry meters) {
        this.posts = posts;
        this.verdicts = verdicts;
        this.people = people;
        this.secondments = secondments;
        this.allocations = allocations;
        this.standings = standings;
        this.counters = counters;
        this.days = days;
        this.signals = signals;
        this.outdated =
                Counter.builder("canbo.events.outdated")
                        .description("Events not newer than the row they are about: ignored")
                        .register(meters);
    }

    @Override
    public Set<EventType> reads() {
        return EnumSet.allOf(EventType.class).stream()
                .filter(it -> KINDS.contains(it.kind()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void apply(List<Received> batch) {
        var day = days.hold();
        var reallocated = tally(Received.of(batch, AllocationState.class), allocations::replace);
        var changed = new HashMap<UUID, Set<UUID>>();
        changed.putAll(
                replace(
                        subjects(batch, StandingProjection::isOfPerson),
                        subjects(batch, StandingProjection::movesPresence),
                        () -> replaceRows(batch),
                        reallocated,
                        day));
        reallocated.forEach(unit -> changed.computeIfAbsent(unit, _ -> Set.of()));
        Received.of(batch, UnitState.class)
                .forEach(it -> changed.computeIfAbsent(it.state().unitId(), _ -> Set.of()));
        signals.tell(changed);
    }

    /** Only the restricted facts of a person are ever deleted; of them reporting keeps the sex. */
    @Override
    public void forget(List<Forgotten> batch) {
        var persons = batch.stream().map(Forgotten::subject).collect(Collectors.toSet());
        signals.tell(
                replace(
                        persons,
                        persons,
                        () -> tally(batch, people::forgetSex),
                        Set.of(),
                        days.hold()));
    }

    /**
     * @param present those of the people whose presence may change, and not their standing alone
     * @param rows replaces the rows and returns of whom
     * @return the units whose figures or people changed, with the people who count there now
     */
    private Map<UUID, Set<UUID>> replace(
            Set<UUID> persons,
            Set<UUID> present,
            Supplier<Set<UUID>> rows,
            Set<UUID> reallocated,
            LocalDate day) {
        var before = standings.lock(persons, present, day);
        var replaced = rows.get();
        var after = replaced.isEmpty() ? After.NOTHING : standings.count(before, replaced, day);
        counters.move(after.difference(), reallocated, day);

        var changed = new HashMap<UUID, Set<UUID>>();
        after.difference().units().forEach(unit -> changed.put(unit, Set.of()));
        secondments.unitsOf(replaced).forEach(unit -> changed.put(unit, Set.of()));
        changed.putAll(after.holders());
        return changed;
    }

    private Set<UUID> replaceRows(List<Received> batch) {
        var replaced = new HashSet<UUID>();
        replaced.addAll(tally(Received.of(batch, PersonState.class), people::replace));
        replaced.addAll(tally(Received.of(batch, PersonFacts.class), people::replaceSex));
        replaced.addAll(tally(Received.of(batch, PostState.class), posts::replace));
        replaced.addAll(tally(Received.of(batch, VerdictState.class), verdicts::replace));
        replaced.addAll(tally(Received.of(batch, SecondmentState.class), secondments::replace));
        return replaced;
    }

    private <E> Set<UUID> tally(List<E> events, Replacement<E> replacement) {
        if (events.isEmpty()) {
            return Set.of();
        }
        var replaced = new ArrayList<>(replacement.replace(events));
        outdated.increment((double) events.size() - replaced.size());
        return Set.copyOf(replaced);
    }

    private static Set<UUID> subjects(List<Received> batch, Predicate<PublicState> which) {
        return batch.stream()
                .map(Received::state)
                .filter(which)
                .map(PublicState::subject)
                .collect(Collectors.toSet());
    }

    private static boolean isOfPerson(PublicState state) {
        return !(state instanceof AllocationState) && !(state instanceof UnitState);
    }

    private static boolean movesPresence(PublicState state) {
        return isOfPerson(state) && !(state instanceof VerdictState);
    }

    /** Replaces the rows of some events and returns the subject of each row replaced. */
    private interface Replacement<E> {
        List<UUID> replace(Collection<E> events);
    }
}
