package vn.canbo.personnel.relative;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.personnel.dossier.Dossiers;
import vn.canbo.personnel.dossier.KeepsFacts;
import vn.canbo.personnel.relative.RelativeChange.RecordRelative;
import vn.canbo.personnel.relative.RelativeEvent.RelativeRecorded;
import vn.canbo.personnel.unit.Units;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.audit.Audit;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.journal.Journal;
import vn.canbo.service.problem.Written;
import vn.canbo.service.time.Today;

/** Records who is related to whom, and says which relatives serve in a unit. */
@Service
public class Relatives implements KeepsFacts {

    private final RelativeTable relations;
    private final Dossiers dossiers;
    private final Units units;
    private final Journal journal;
    private final Audit audit;
    private final Today today;

    Relatives(
            RelativeTable relations,
            Dossiers dossiers,
            Units units,
            Journal journal,
            Audit audit,
            Today today) {
        this.relations = relations;
        this.dossiers = dossiers;
        this.units = units;
        this.journal = journal;
        this.audit = audit;
        this.today = today;
    }

    /**
     * A relative who has a post in a unit.
     *
     * @param kinship what he or she is to the person
     * @param title of the post
     */
    public record InUnit(Kinship kinship, String title) {}

    /**
     * Those related on the day who hold a post in the unit then or later; of every unit, as a rule
     * needs it.
     */
    public List<InUnit> inUnit(UUID personId, UUID unitId, LocalDate day) {
        return relations.inUnit(personId, unitId, day);
    }

    /** Reading of relatives is audited like that of the dossier. */
    @Transactional
    List<Relation> show(UUID personId, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        dossiers.get(personId, today.date(), knownAt);
        audit.read("ShowRelatives", List.of(personId));
        return relations.of(personId, asOf, knownAt);
    }

    @Transactional
    Decision<Written<Relation>> record(
            UUID personId, RecordRelative command, @Nullable ExpectedVersion expected) {
        var mayWrite = lock(personId, command.relativeId(), expected);
        var objections =
                new ArrayList<Objection>(
                        RelativeRules.objectionsTo(
                                personId,
                                command.relativeId(),
                                command.from(),
                                command.to(),
                                relations.of(personId, null, null)));
        if (!mayWrite) {
            objections.add(new Refusal.RelativeNotKnown());
        }
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        var relation = command.as(UUID.randomUUID(), personId);
        relations.insert(relation, today.instant());
        return accepted(relation, new RelativeRecorded(personId, relation, today.date()));
    }

    Decision<Written<Relation>> accepted(Relation relation, RelativeEvent happened) {
        return Decision.accepted(new Written<>(relation, journal.append(happened)::version));
    }

    /**
     * Locks both in the order of their ids.
     *
     * @return whether the caller may write about the relative too
     */
    boolean lock(UUID personId, UUID relativeId, @Nullable ExpectedVersion expected) {
        units.openForDecision();
        var locked = dossiers.lock(List.of(personId, relativeId));
        dossiers.lockForWriting(personId, expected);
        return locked.contains(relativeId) && dossiers.mayWrite(relativeId);
    }

    @Override
    public List<Objection> objectionsToWithdrawal(UUID personId) {
        var known = relations.of(personId, null, null).size();
        return known == 0 ? List.of() : List.of(new Refusal.DossierHoldsRelatives(known));
    }
}
