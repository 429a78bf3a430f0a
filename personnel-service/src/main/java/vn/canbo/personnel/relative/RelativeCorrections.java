package vn.canbo.personnel.relative;

import java.util.ArrayList;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.personnel.ReasonMissing;
import vn.canbo.personnel.relative.RelativeChange.CorrectRelative;
import vn.canbo.personnel.relative.RelativeChange.WithdrawRelative;
import vn.canbo.personnel.relative.RelativeEvent.RelativeCorrected;
import vn.canbo.personnel.relative.RelativeEvent.RelativeWithdrawn;
import vn.canbo.personnel.unit.Units;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.problem.NoSuchThing;
import vn.canbo.service.problem.Written;
import vn.canbo.service.time.Today;

/** Corrects and withdraws what was wrongly recorded about relatives. */
@Service
class RelativeCorrections {

    private final Relatives relatives;
    private final RelativeTable relations;
    private final Units units;
    private final Today today;

    RelativeCorrections(Relatives relatives, RelativeTable relations, Units units, Today today) {
        this.relatives = relatives;
        this.relations = relations;
        this.units = units;
        this.today = today;
    }

    @Transactional
    Decision<Written<Relation>> correct(
            UUID relationId, CorrectRelative command, ExpectedVersion expected) {
        var before = locked(relationId, expected);
        var personId = before.personId();
        var objections =
                new ArrayList<Objection>(
                        RelativeRules.objectionsTo(
                                personId,
                                before.relativeId(),
                                command.from(),
                                command.to(),
                                relations.of(personId, null, null).stream()
                                        .filter(it -> !it.relationId().equals(relationId))
                                        .toList()));
        if (command.reason().isBlank()) {
            objections.add(new ReasonMissing());
        }
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        var after =
                new Relation(
                        relationId,
                        personId,
                        before.relativeId(),
                        command.kinship(),
                        command.from(),
                        command.to());
        var now = today.instant();
        relations.close(relationId, now);
        relations.insert(after, now);
        return relatives.accepted(
                after, new RelativeCorrected(personId, after, command.reason(), today.date()));
    }

    @Transactional
    Decision<Written<Relation>> withdraw(
            UUID relationId, WithdrawRelative command, ExpectedVersion expected) {
        var mistaken = locked(relationId, expected);
        if (command.reason().isBlank()) {
            return Decision.refused(new ReasonMissing());
        }
        relations.close(relationId, today.instant());
        return relatives.accepted(
                mistaken,
                new RelativeWithdrawn(
                        mistaken.personId(), relationId, command.reason(), today.date()));
    }

    private Relation locked(UUID relationId, ExpectedVersion expected) {
        units.openForDecision();
        var relation = find(relationId);
        if (!relatives.lock(relation.personId(), relation.relativeId(), expected)) {
            throw new NoSuchThing("relation", relationId);
        }
        return find(relationId);
    }

    private Relation find(UUID relationId) {
        return relations
                .find(relationId)
                .orElseThrow(() -> new NoSuchThing("relation", relationId));
    }
}
