package vn.canbo.personnel.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.events.EvaluationState;
import vn.canbo.events.reported.EvaluationDecided;
import vn.canbo.events.reported.PersonReference;
import vn.canbo.personnel.Listed;
import vn.canbo.personnel.dossier.Dossiers;
import vn.canbo.personnel.evaluation.EvaluationChange.RecordEvaluation;
import vn.canbo.service.access.KnownUnits;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.intake.PersonNotKnown;
import vn.canbo.service.intake.Report;
import vn.canbo.service.problem.Written;

/** Turns what publishers report and lists state about evaluations into commands. */
@Service
public class EvaluationReports {

    private final Evaluations evaluations;
    private final Dossiers dossiers;
    private final KnownUnits units;

    EvaluationReports(Evaluations evaluations, Dossiers dossiers, KnownUnits units) {
        this.evaluations = evaluations;
        this.dossiers = dossiers;
        this.units = units;
    }

    @Transactional
    Decision<Written<EvaluationState>> decided(Report<EvaluationDecided> report) {
        var content = report.content();
        var person = dossiers.findLocked(report.publisher(), content.person());
        if (person.isEmpty()) {
            return Decision.refused(PersonNotKnown.by(content.person()));
        }
        if (!dossiers.mayWrite(person.get())) {
            return Decision.refused(outside(content.person()));
        }
        var evaluator = units.byCode(content.unitCode());
        return evaluator.isEmpty()
                ? Decision.refused(new Refusal.UnitNotKnown(content.unitCode()))
                : evaluations.record(
                        person.get(),
                        new RecordEvaluation(
                                content.year(),
                                content.rating(),
                                content.excusal(),
                                evaluator.get().id(),
                                content.decidedOn()));
    }

    /**
     * As a list states it; one that is recorded already stays. What the list says otherwise of it
     * is refused, for a list is no correction. The person is locked and may be written about.
     */
    @Transactional
    public Decision<Listed> listed(UUID personId, RecordEvaluation listed) {
        var recorded =
                evaluations.of(personId, null, null).stream()
                        .filter(it -> it.year() == listed.year())
                        .findFirst();
        if (recorded.isEmpty()) {
            return evaluations.record(personId, listed).map(_ -> Listed.NEW);
        }
        var differences = differences(listed, recorded.get());
        return differences.isEmpty()
                ? Decision.accepted(Listed.KNOWN)
                : Decision.refused(differences);
    }

    private static List<Refusal> differences(RecordEvaluation listed, Evaluation recorded) {
        var differences = new ArrayList<Refusal>();
        if (listed.rating() != recorded.rating()) {
            differences.add(new Refusal.EvaluationRecordedOtherwise("rating"));
        }
        if (listed.excusal() != recorded.excusal()) {
            differences.add(new Refusal.EvaluationRecordedOtherwise("excusal"));
        }
        if (!listed.evaluatorId().equals(recorded.evaluatorId())) {
            differences.add(new Refusal.EvaluationRecordedOtherwise("evaluatorId"));
        }
        if (!listed.decidedOn().equals(recorded.decidedOn())) {
            differences.add(new Refusal.EvaluationRecordedOtherwise("decidedOn"));
        }
        return differences;
    }

    /** Who guesses an id of ours does not learn whether there is such a person. */
    private static Objection outside(PersonReference reference) {
        return reference.fileNumber() == null
                ? PersonNotKnown.by(reference)
                : new Refusal.PersonOutsideScope();
    }
}
