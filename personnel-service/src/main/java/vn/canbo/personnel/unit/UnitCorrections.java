package vn.canbo.personnel.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.events.EventType;
import vn.canbo.events.UnitPeriod;
import vn.canbo.events.UnitState;
import vn.canbo.personnel.NothingToCorrect;
import vn.canbo.personnel.ReasonMissing;
import vn.canbo.personnel.unit.UnitChange.CorrectUnit;
import vn.canbo.personnel.unit.UnitChange.WithdrawUnitChange;
import vn.canbo.personnel.unit.UnitEvent.UnitChangeWithdrawn;
import vn.canbo.personnel.unit.UnitEvent.UnitCorrected;
import vn.canbo.personnel.unit.UnitEvent.UnitWithdrawn;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.access.KnownUnits;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.problem.Written;
import vn.canbo.service.time.Today;

/**
 * Corrects and withdraws what was wrongly recorded about units. The contract has no type of its own
 * for it: the unit is told as renamed, moved or established, with the whole history as it is now.
 */
@Service
class UnitCorrections {

    private final Units units;
    private final UnitTable table;
    private final UnitPeriodTable periods;
    private final KnownUnits known;
    private final ApplicationEventPublisher listeners;
    private final Today today;

    UnitCorrections(
            Units units,
            UnitTable table,
            UnitPeriodTable periods,
            KnownUnits known,
            ApplicationEventPublisher listeners,
            Today today) {
        this.units = units;
        this.table = table;
        this.periods = periods;
        this.known = known;
        this.listeners = listeners;
        this.today = today;
    }

    @Transactional
    Decision<Written<UnitState>> correct(
            UUID unitId, CorrectUnit command, ExpectedVersion expected) {
        var unit = units.lockForChange(unitId, expected);
        units.openForDecision();
        var recorded = unit.from(command.from());
        if (recorded.isEmpty()) {
            return Decision.refused(new Refusal.NoChangeOnThatDay(unit.code(), command.from()));
        }
        var wrong = recorded.get();
        var right = command.applyTo(wrong);
        var objections = objectionsTo(unit, wrong, right);
        if (command.reason().isBlank()) {
            objections.add(new ReasonMissing());
        }
        if (objections.isEmpty() && right.equals(wrong)) {
            objections.add(new NothingToCorrect());
        }
        return objections.isEmpty()
                ? Decision.accepted(
                        replace(
                                unit,
                                unit.corrected(wrong, right),
                                told(wrong, right),
                                new UnitCorrected(unitId, wrong.from(), right, command.reason())))
                : Decision.refused(objections);
    }

    private List<Objection> objectionsTo(UnitHistory unit, UnitPeriod wrong, UnitPeriod right) {
        var parentId = right.parentId();
        var parent = parentId == null ? null : table.find(parentId).orElse(null);
        var objections =
                new ArrayList<Objection>(
                        UnitRules.objectionsToCorrection(unit, wrong, right, parent, today.date()));
        if (parentId != null && known.below(List.of(unit.id()), right.from()).contains(parentId)) {
            objections.add(new Refusal.ParentUnitNotInForce(right.from()));
        }
        if (unit.before(wrong).isEmpty()) {
            table.firstUseOf(unit.id())
                    .filter(it -> it.isBefore(right.from()))
                    .map(it -> new Refusal.UnitInUseSince(unit.code(), it))
                    .ifPresent(objections::add);
        }
        return objections;
    }

    /**
     * Withdraws a change, the end of a unit that nobody and nothing followed, or with its first
     * period a unit on which nothing rests. Allocations that ended with the unit stay ended until a
     * decision allocates again.
     */
    @Transactional
    Decision<Written<UnitState>> withdraw(
            UUID unitId, WithdrawUnitChange command, ExpectedVersion expected) {
        var unit = units.lockForChange(unitId, expected);
        units.openForDecision();
        var day = command.effectiveOn();
        var change = unit.from(day);
        var last = unit.validTo();
        var objections = new ArrayList<Objection>();
        if (command.reason().isBlank()) {
            objections.add(new ReasonMissing());
        }
        var withdrawn = unit;
        if (last != null && last.plusDays(1).equals(day)) {
            withdrawn = unit.withoutEnd();
            objections.addAll(objectionsToGoingOn(unit));
        } else if (change.isEmpty()) {
            objections.add(new Refusal.NoChangeOnThatDay(unit.code(), day));
        } else if (unit.before(change.get()).isEmpty()) {
            return neverWas(unit, command.reason(), objections);
        } else {
            withdrawn = unit.without(change.get());
        }
        objections.addAll(UnitRules.objectionsToKinds(unit, withdrawn, today.date()));
        return objections.isEmpty()
                ? Decision.accepted(
                        replace(
                                unit,
                                withdrawn,
                                toldWithout(unit, day),
                                new UnitChangeWithdrawn(unitId, day, command.reason())))
                : Decision.refused(objections);
    }

    /** The code stays given: it stands on documents (Decision 19/2025). */
    private Decision<Written<UnitState>> neverWas(
            UnitHistory unit, String reason, List<Objection> objections) {
        var day = unit.validFrom();
        if (table.isUsed(unit.id())) {
            objections.add(new Refusal.FirstPeriodStays(day));
        }
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        periods.close(unit, today.instant());
        var happened = new UnitWithdrawn(unit.id(), reason, day);
        var written = units.tellWithdrawn(unit, happened);
        listeners.publishEvent(happened);
        return Decision.accepted(written);
    }

    private List<Objection> objectionsToGoingOn(UnitHistory unit) {
        var objections = new ArrayList<Objection>();
        var followers = table.followersOfEnd(unit.id());
        if (followers > 0) {
            objections.add(new Refusal.EndWasFollowed(unit.code(), followers));
        }
        var last = unit.periods().getLast();
        var parent = last.parentId();
        if (parent != null) {
            table.find(parent)
                    .map(UnitHistory::validTo)
                    .map(it -> new Refusal.ParentUnitNotInForce(it.plusDays(1)))
                    .ifPresent(objections::add);
        }
        return objections;
    }

    private static EventType told(UnitPeriod wrong, UnitPeriod right) {
        return Objects.equals(wrong.parentId(), right.parentId())
                ? EventType.UNIT_RENAMED
                : EventType.UNIT_MOVED;
    }

    private static EventType toldWithout(UnitHistory unit, LocalDate day) {
        return unit.from(day)
                .flatMap(change -> unit.before(change).map(it -> told(it, change)))
                .orElse(EventType.UNIT_ESTABLISHED);
    }

    private Written<UnitState> replace(
            UnitHistory wrong, UnitHistory right, EventType type, UnitEvent happened) {
        periods.replace(wrong, right, today.instant());
        var written = units.tell(type, right, happened);
        listeners.publishEvent(happened);
        return written;
    }
}
