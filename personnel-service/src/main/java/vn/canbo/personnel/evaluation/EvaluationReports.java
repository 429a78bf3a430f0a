package vn.canbo.personnel.evaluation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.events.EvaluationState;
import vn.canbo.events.reported.EvaluationDecided;
import vn.canbo.events.reported.PersonReference;
import vn.canbo.personnel.dossier.Dossiers;
import vn.canbo.personnel.evaluation.EvaluationChange.RecordEvaluation;
import vn.canbo.service.access.KnownUnits;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.intake.PersonNotKnown;
import vn.canbo.service.intake.Report;
import vn.canbo.service.problem.Written;

/** Turns what publishers report about evaluations into commands. */
@Service
class EvaluationReports {

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

    /** Who guesses an id of ours does not learn whether there is such a person. */
    private static Objection outside(PersonReference reference) {
        return reference.fileNumber() == null
                ? PersonNotKnown.by(reference)
                : new Refusal.PersonOutsideScope();
    }
}
