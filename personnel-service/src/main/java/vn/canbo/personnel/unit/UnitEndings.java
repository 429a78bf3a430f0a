package vn.canbo.personnel.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.events.EventType;
import vn.canbo.events.UnitState;
import vn.canbo.personnel.unit.UnitChange.CloseUnit;
import vn.canbo.personnel.unit.UnitChange.MergeUnit;
import vn.canbo.personnel.unit.UnitEvent.UnitClosed;
import vn.canbo.personnel.unit.UnitEvent.UnitMerged;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.access.ForeignUnit;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.problem.Written;
import vn.canbo.service.time.Today;

/** Carries out what is decided about units that end: they are merged or closed. */
@Service
public class UnitEndings {

    private final Units units;
    private final UnitTable table;
    private final UnitPeriodTable periods;
    private final UnitChanges changes;
    private final ApplicationEventPublisher listeners;
    private final Today today;

    UnitEndings(
            Units units,
            UnitTable table,
            UnitPeriodTable periods,
            UnitChanges changes,
            ApplicationEventPublisher listeners,
            Today today) {
        this.units = units;
        this.table = table;
        this.periods = periods;
        this.changes = changes;
        this.listeners = listeners;
        this.today = today;
    }

    /** Children, people and posts of the merged unit follow into the successor. */
    @Transactional
    Decision<Written<UnitState>> merge(
            UUID unitId, MergeUnit command, @Nullable ExpectedVersion expected) {
        units.lock(List.of(unitId, command.successorId()));
        var unit = units.lockForChange(unitId, expected);
        var successor = table.find(command.successorId()).orElse(null);
        var day = command.effectiveOn();
        var objections = new ArrayList<Objection>();
        objections.addAll(objectionsToMerging(unit, day));
        objections.addAll(objectionsToSuccessor(unit, successor, day));
        if (successor != null && !units.mayChange(successor.id())) {
            objections.add(new ForeignUnit(successor.code()));
        }
        return successor == null || !objections.isEmpty()
                ? Decision.refused(objections)
                : Decision.accepted(merge(unit, successor.id(), day));
    }

    /** Merges a unit to the merging of which nothing objects. */
    public Written<UnitState> merge(UnitHistory unit, UUID successorId, LocalDate day) {
        for (var child : table.childrenFrom(unit.id(), day)) {
            changes.move(table.find(child).orElseThrow(), successorId, day);
        }
        var merged = unit.endingOn(day.minusDays(1), List.of(successorId));
        periods.replace(unit, merged, today.instant());
        var happened = new UnitMerged(unit.id(), successorId, day);
        var written = units.tell(EventType.UNIT_MERGED, merged, happened);
        units.openForDecision();
        listeners.publishEvent(happened);
        return written;
    }

    /** It exists until then, and nothing has taken it over. */
    public List<Objection> objectionsToMerging(UnitHistory unit, LocalDate day) {
        return unit.successors().isEmpty()
                ? units.objectionTo(unit, day.minusDays(1)).stream()
                        .<Objection>map(it -> it)
                        .toList()
                : List.of(
                        new Units.UnitNotInForce(
                                unit.code(), day, units.codesOf(unit.successors())));
    }

    /**
     * @param successor as it is or will be; absent when there is none
     */
    public List<Objection> objectionsToSuccessor(
            UnitHistory unit, @Nullable UnitHistory successor, LocalDate day) {
        var objections = new ArrayList<Objection>();
        if (successor == null || !successor.existsOn(day) || successor.id().equals(unit.id())) {
            objections.add(new Refusal.SuccessorNotInForce(day));
        } else if (successor.level() != unit.level()) {
            objections.add(new Refusal.SuccessorOfOtherLevel(unit.level(), successor.level()));
        }
        return objections;
    }

    @Transactional
    Decision<Written<UnitState>> close(
            UUID unitId, CloseUnit command, @Nullable ExpectedVersion expected) {
        var unit = units.lockForChange(unitId, expected);
        var day = command.lastDay().plusDays(1);
        var objections = new ArrayList<Objection>();
        units.objectionTo(unit, command.lastDay()).ifPresent(objections::add);
        command.successors().stream()
                .map(it -> table.find(it).filter(successor -> successor.existsOn(day)))
                .filter(it -> it.isEmpty())
                .forEach(_ -> objections.add(new Refusal.SuccessorNotInForce(day)));
        units.openForDecision();
        var children = table.childrenFrom(unitId, day).size();
        if (children > 0) {
            objections.add(new Refusal.UnitKeepsChildren(unit.code(), children, day));
        }
        var posts = table.postsFrom(unitId, day);
        if (posts > 0) {
            objections.add(new Refusal.UnitKeepsPosts(unit.code(), posts, day));
        }
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        var closed = unit.endingOn(command.lastDay(), command.successors());
        periods.replace(unit, closed, today.instant());
        var happened = new UnitClosed(unitId, command.lastDay(), command.successors());
        listeners.publishEvent(happened);
        return Decision.accepted(units.tell(EventType.UNIT_CLOSED, closed, happened));
    }
}
