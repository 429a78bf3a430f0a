package vn.canbo.personnel.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.events.EventType;
import vn.canbo.events.UnitState;
import vn.canbo.service.access.Access;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.access.KnownUnits;
import vn.canbo.service.access.ReadScope;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.journal.Journal;
import vn.canbo.service.journal.Subject;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.origin.Role;
import vn.canbo.service.problem.NoSuchThing;
import vn.canbo.service.problem.Written;
import vn.canbo.service.publication.Publications;
import vn.canbo.service.publication.Publications.News;
import vn.canbo.service.time.Today;
import vn.canbo.service.transaction.Lookups;

/** Finds and locks units, for every capability whose facts lie in one, and shows their tree. */
@Service
public class Units {

    private final UnitTable units;
    private final KnownUnits known;
    private final Access access;
    private final ReadScope readScope;
    private final Journal journal;
    private final Publications publications;
    private final Today today;
    private final Lookups<UUID, Optional<UnitHistory>> held = new Lookups<>();

    Units(
            UnitTable units,
            KnownUnits known,
            Access access,
            ReadScope readScope,
            Journal journal,
            Publications publications,
            Today today) {
        this.units = units;
        this.known = known;
        this.access = access;
        this.readScope = readScope;
        this.journal = journal;
        this.publications = publications;
        this.today = today;
    }

    /**
     * Lets the rest of this transaction see the facts of every unit; called by a command after its
     * scope was checked, because a rule must not miss a fact that lies outside it.
     */
    public void openForDecision() {
        readScope.lift();
    }

    /** Makes whoever counts in these units wait for one another. */
    public void lock(List<UUID> unitIds) {
        units.lock(unitIds);
    }

    /** A unit, locked; read once for all commands of a transaction. */
    public Optional<UnitHistory> hold(UUID unitId) {
        return held.get(
                unitId,
                () -> {
                    units.lock(List.of(unitId));
                    return units.find(unitId);
                });
    }

    @Transactional(readOnly = true)
    UnitHistory get(UUID unitId, @Nullable Instant knownAt) {
        return units.find(unitId, knownAt).orElseThrow(() -> new NoSuchThing("unit", unitId));
    }

    public Optional<UnitHistory> find(UUID unitId) {
        return units.find(unitId);
    }

    /** As known now; one of which the actor may neither read nor decide is not found. */
    public UnitHistory readable(UUID unitId) {
        return units.find(unitId)
                .filter(_ -> access.mayRead(unitId) || mayChange(unitId))
                .orElseThrow(() -> new NoSuchThing("unit", unitId));
    }

    /** ETag of a unit. */
    @Transactional(readOnly = true)
    long versionOf(UUID unitId) {
        return journal.versionOf(Subject.unit(unitId));
    }

    @Transactional(readOnly = true)
    List<UnitHistory> childrenOf(
            @Nullable UUID parentId, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        return units.childrenOf(parentId, asOf == null ? today.date() : asOf, knownAt);
    }

    /** Operators keep the tree of the whole instance; officers that of their own sub-trees. */
    public boolean mayChange(@Nullable UUID unitId) {
        return Origin.current().actor().roles().contains(Role.OPERATOR)
                || (unitId != null && access.mayWrite(unitId));
    }

    /** A command of somebody who may not change the unit finds none. */
    public UnitHistory lockForChange(UUID unitId, @Nullable ExpectedVersion expected) {
        units.lock(List.of(unitId));
        var unit = units.find(unitId).orElseThrow(() -> new NoSuchThing("unit", unitId));
        if (!mayChange(unitId)) {
            throw new NoSuchThing("unit", unitId);
        }
        if (expected != null) {
            expected.check(journal.versionOf(Subject.unit(unitId)));
        }
        return unit;
    }

    /** Whether the unit exists on the day, with the units that took over if not. */
    public Optional<UnitNotInForce> objectionTo(UnitHistory unit, LocalDate day) {
        return unit.existsOn(day)
                ? Optional.empty()
                : Optional.of(new UnitNotInForce(unit.code(), day, codesOf(unit.successors())));
    }

    /**
     * Whether the unit, which existed when it began, lasts as long as something that holds in it.
     *
     * @param lastDay included; absent while open
     */
    public Optional<UnitNotInForce> objectionToHolding(
            UnitHistory unit, @Nullable LocalDate lastDay) {
        var end = unit.validTo();
        return end == null || (lastDay != null && !lastDay.isAfter(end))
                ? Optional.empty()
                : objectionTo(unit, end.plusDays(1));
    }

    /**
     * Whether the actor may write in the unit; in one that has ended, whoever may write in a unit
     * that took over.
     */
    public boolean mayWrite(UUID unitId) {
        return access.mayWrite(unitId)
                || units.find(unitId).stream()
                        .filter(it -> it.endedBefore(today.date()))
                        .flatMap(it -> it.successors().stream())
                        .anyMatch(this::mayWrite);
    }

    /** Codes of the units that took over, for a message; empty when there are none. */
    public String codesOf(List<UUID> unitIds) {
        return unitIds.stream()
                .map(it -> units.find(it).map(UnitHistory::code).orElse(""))
                .collect(Collectors.joining(", "));
    }

    /** Puts a decided event into the journal and tells what the unit is now. */
    Written<UnitState> tell(EventType type, UnitHistory unit, UnitEvent happened) {
        return tellAll(type, List.of(unit), _ -> happened).getFirst();
    }

    /** The same of a unit that never was. */
    Written<UnitState> tellWithdrawn(UnitHistory unit, UnitEvent happened) {
        return tellAll(
                        EventType.UNIT_WITHDRAWN,
                        List.of(unit),
                        _ -> happened,
                        UnitHistory::withdrawn)
                .getFirst();
    }

    /**
     * The same for many units, to which the same happened.
     *
     * @return in the order of the units
     */
    List<Written<UnitState>> tellAll(
            EventType type, List<UnitHistory> changed, Function<UnitHistory, UnitEvent> happened) {
        return tellAll(type, changed, happened, UnitHistory::state);
    }

    private List<Written<UnitState>> tellAll(
            EventType type,
            List<UnitHistory> changed,
            Function<UnitHistory, UnitEvent> happened,
            Function<UnitHistory, UnitState> state) {
        changed.forEach(it -> held.forget(it.id()));
        var events = changed.stream().map(happened).toList();
        var entries = events.stream().map(journal::append).toList();
        var states = changed.stream().map(state).toList();
        var news = new ArrayList<News>();
        for (var i = 0; i < states.size(); i++) {
            news.add(new News(type, states.get(i), events.get(i).effectiveOn()));
        }
        var byId = states.stream().collect(Collectors.toMap(UnitState::thingId, it -> it));
        publications
                .publishNow(news)
                .forEach(
                        it ->
                                known.put(
                                        Objects.requireNonNull(byId.get(it.thingId())),
                                        it.epoch(),
                                        it.version()));
        var written = new ArrayList<Written<UnitState>>();
        for (var i = 0; i < states.size(); i++) {
            written.add(new Written<>(states.get(i), entries.get(i)::version));
        }
        return written;
    }

    /**
     * The unit does not exist on the day.
     *
     * @param successorCodes codes of the units that took over; empty when there are none
     */
    public record UnitNotInForce(String unitCode, LocalDate day, String successorCodes)
            implements Objection {}
}
