package vn.canbo.personnel.establishment;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.events.AllocationState;
import vn.canbo.events.EventType;
import vn.canbo.personnel.NothingToCorrect;
import vn.canbo.personnel.ReasonMissing;
import vn.canbo.personnel.establishment.AllocationChange.CorrectAllocation;
import vn.canbo.personnel.establishment.AllocationChange.WithdrawAllocation;
import vn.canbo.personnel.establishment.AllocationEvent.AllocationCorrected;
import vn.canbo.personnel.establishment.AllocationEvent.AllocationWithdrawn;
import vn.canbo.personnel.unit.UnitHistory;
import vn.canbo.personnel.unit.Units;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.journal.Journal;
import vn.canbo.service.problem.NoSuchThing;
import vn.canbo.service.problem.Written;
import vn.canbo.service.publication.Publications;
import vn.canbo.service.time.Today;

/**
 * Corrects and withdraws what was wrongly recorded about allocations. What such a record had taken
 * the place of stays ended until it is corrected itself.
 */
@Service
class AllocationCorrections {

    private final AllocationTable table;
    private final Allocations allocations;
    private final Units units;
    private final Journal journal;
    private final Publications publications;
    private final Today today;

    AllocationCorrections(
            AllocationTable table,
            Allocations allocations,
            Units units,
            Journal journal,
            Publications publications,
            Today today) {
        this.table = table;
        this.allocations = allocations;
        this.units = units;
        this.journal = journal;
        this.publications = publications;
        this.today = today;
    }

    @Transactional
    Decision<Written<AllocationState>> correct(
            UUID allocationId, CorrectAllocation command, ExpectedVersion expected) {
        var unit = lock(allocationId, expected);
        var wrong = get(allocationId);
        var right = command.applyTo(wrong);
        var objections = objectionsTo(right, unit);
        if (command.reason().isBlank()) {
            objections.add(new ReasonMissing());
        }
        if (objections.isEmpty() && right.equals(wrong)) {
            objections.add(new NothingToCorrect());
        }
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        var now = today.instant();
        table.close(allocationId, now);
        table.insert(right, now);
        var entry = journal.append(new AllocationCorrected(unit.id(), right, command.reason()));
        publications.publish(EventType.ALLOCATION_CORRECTED, right.state(), right.from());
        return Decision.accepted(new Written<>(right.state(), entry::version));
    }

    private List<Objection> objectionsTo(Allocation right, UnitHistory unit) {
        var objections = new ArrayList<Objection>();
        units.objectionTo(unit, right.from())
                .or(() -> units.objectionToHolding(unit, right.to()))
                .ifPresent(objections::add);
        var impossible = AllocationRules.objectionsTo(right, allocations.titlesOn(right.from()));
        objections.addAll(impossible);
        if (impossible.isEmpty()) {
            AllocationRules.objectionToOverlap(
                            right, table.from(unit.id(), right.title(), right.from()))
                    .ifPresent(objections::add);
        }
        return objections;
    }

    @Transactional
    Decision<Written<AllocationState>> withdraw(
            UUID allocationId, WithdrawAllocation command, ExpectedVersion expected) {
        var unit = lock(allocationId, expected);
        var mistake = get(allocationId);
        if (command.reason().isBlank()) {
            return Decision.refused(new ReasonMissing());
        }
        var day = today.date();
        table.close(allocationId, today.instant());
        var entry =
                journal.append(
                        new AllocationWithdrawn(unit.id(), allocationId, command.reason(), day));
        publications.publish(EventType.ALLOCATION_WITHDRAWN, mistake.withdrawn(), day);
        return Decision.accepted(new Written<>(mistake.withdrawn(), entry::version));
    }

    /** Locks the unit; an allocation of a foreign one is not found. */
    private UnitHistory lock(UUID allocationId, ExpectedVersion expected) {
        var unitId = get(allocationId).unitId();
        if (!units.mayChange(unitId)) {
            throw new NoSuchThing("allocation", allocationId);
        }
        return units.lockForChange(unitId, expected);
    }

    private Allocation get(UUID allocationId) {
        return table.find(allocationId)
                .orElseThrow(() -> new NoSuchThing("allocation", allocationId));
    }
}
