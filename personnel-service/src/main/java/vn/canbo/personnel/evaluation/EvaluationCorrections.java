package vn.canbo.personnel.evaluation;

import java.util.ArrayList;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.events.EvaluationState;
import vn.canbo.events.EventType;
import vn.canbo.personnel.ReasonMissing;
import vn.canbo.personnel.dossier.Dossiers;
import vn.canbo.personnel.evaluation.EvaluationChange.CorrectEvaluation;
import vn.canbo.personnel.evaluation.EvaluationChange.WithdrawEvaluation;
import vn.canbo.personnel.evaluation.EvaluationEvent.EvaluationCorrected;
import vn.canbo.personnel.evaluation.EvaluationEvent.EvaluationWithdrawn;
import vn.canbo.personnel.unit.Units;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.problem.NoSuchThing;
import vn.canbo.service.problem.Written;
import vn.canbo.service.time.Today;

/** Corrects and withdraws what was wrongly recorded about the evaluations of people. */
@Service
class EvaluationCorrections {

    private final Evaluations evaluations;
    private final EvaluationTable table;
    private final Evaluators evaluators;
    private final Dossiers dossiers;
    private final Units units;
    private final Today today;

    EvaluationCorrections(
            Evaluations evaluations,
            EvaluationTable table,
            Evaluators evaluators,
            Dossiers dossiers,
            Units units,
            Today today) {
        this.evaluations = evaluations;
        this.table = table;
        this.evaluators = evaluators;
        this.dossiers = dossiers;
        this.units = units;
        this.today = today;
    }

    /** It said something else from the beginning. */
    @Transactional
    Decision<Written<EvaluationState>> correct(
            UUID evaluationId, CorrectEvaluation command, ExpectedVersion expected) {
        var personId = locked(evaluationId, expected);
        var before = find(personId, evaluationId);
        var others = table.of(personId, null).stream().filter(it -> !it.equals(before)).toList();
        var objections = new ArrayList<>(evaluators.objectionsToChange(before));
        if (objections.isEmpty()) {
            objections.addAll(evaluations.objectionsTo(command.evaluation(), personId, others));
        }
        if (command.reason().isBlank()) {
            objections.add(new ReasonMissing());
        }
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        var after = command.evaluation().as(evaluationId);
        var now = today.instant();
        table.close(evaluationId, now);
        table.insert(personId, after, now);
        return Decision.accepted(
                evaluations.tell(
                        EventType.EVALUATION_CORRECTED,
                        after.state(personId, false),
                        new EvaluationCorrected(personId, after, command.reason())));
    }

    @Transactional
    Decision<Written<EvaluationState>> withdraw(
            UUID evaluationId, WithdrawEvaluation command, ExpectedVersion expected) {
        var personId = locked(evaluationId, expected);
        var mistaken = find(personId, evaluationId);
        var objections = new ArrayList<>(evaluators.objectionsToChange(mistaken));
        if (command.reason().isBlank()) {
            objections.add(new ReasonMissing());
        }
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        table.close(evaluationId, today.instant());
        return Decision.accepted(
                evaluations.tell(
                        EventType.EVALUATION_WITHDRAWN,
                        mistaken.state(personId, true),
                        new EvaluationWithdrawn(
                                personId, evaluationId, command.reason(), today.date())));
    }

    private UUID locked(UUID evaluationId, ExpectedVersion expected) {
        units.openForDecision();
        var personId =
                table.personOf(evaluationId)
                        .orElseThrow(() -> new NoSuchThing("evaluation", evaluationId));
        dossiers.lockForWriting(personId, expected);
        return personId;
    }

    private Evaluation find(UUID personId, UUID evaluationId) {
        return table.of(personId, null).stream()
                .filter(it -> it.evaluationId().equals(evaluationId))
                .findFirst()
                .orElseThrow(() -> new NoSuchThing("evaluation", evaluationId));
    }
}
