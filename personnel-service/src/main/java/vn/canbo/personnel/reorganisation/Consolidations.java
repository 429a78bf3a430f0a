package vn.canbo.personnel.reorganisation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.events.UnitState;
import vn.canbo.personnel.reorganisation.ReorganisationChange.ConsolidateUnits;
import vn.canbo.personnel.unit.UnitChange.EstablishUnit;
import vn.canbo.personnel.unit.UnitChanges;
import vn.canbo.personnel.unit.UnitEndings;
import vn.canbo.personnel.unit.UnitHistory;
import vn.canbo.personnel.unit.Units;
import vn.canbo.service.access.ForeignUnit;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.problem.Written;

/** Makes one new unit of several. */
@Service
class Consolidations {

    private final Units units;
    private final UnitChanges changes;
    private final UnitEndings endings;

    Consolidations(Units units, UnitChanges changes, UnitEndings endings) {
        this.units = units;
        this.changes = changes;
        this.endings = endings;
    }

    /** Establishes the new unit and merges the others into it, all or nothing. */
    @Transactional
    Decision<Written<UnitState>> consolidate(ConsolidateUnits command) {
        if (new HashSet<>(command.units()).size() < 2) {
            return Decision.refused(new Refusal.TooFewUnits());
        }
        units.lock(command.units());
        var day = command.effectiveOn();
        var olds =
                command.units().stream()
                        .distinct()
                        .map(it -> units.lockForChange(it, null))
                        .toList();
        var wanted = command.unit().outOf(olds.getFirst(), day.minusDays(1), day);
        var successor = changes.planned(wanted);
        var objections = objectionsTo(wanted, successor, olds);
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        var written = changes.establishAll(List.of(successor)).getFirst();
        olds.forEach(it -> endings.merge(it, successor.id(), day));
        return Decision.accepted(written);
    }

    private List<Objection> objectionsTo(
            EstablishUnit wanted, UnitHistory successor, List<UnitHistory> olds) {
        var objections = new ArrayList<>(changes.objectionsTo(wanted));
        if (!units.mayChange(wanted.parentId())) {
            objections.add(new ForeignUnit(wanted.code()));
        }
        for (var old : olds) {
            objections.addAll(endings.objectionsToMerging(old, wanted.validFrom()));
            objections.addAll(endings.objectionsToSuccessor(old, successor, wanted.validFrom()));
        }
        return objections;
    }
}
