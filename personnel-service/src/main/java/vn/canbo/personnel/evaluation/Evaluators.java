package vn.canbo.personnel.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.canbo.personnel.evaluation.EvaluationChange.RecordEvaluation;
import vn.canbo.personnel.unit.UnitHistory;
import vn.canbo.personnel.unit.Units;
import vn.canbo.service.access.ForeignUnit;
import vn.canbo.service.decision.Objection;

/**
 * Says which unit evaluates somebody: the one where the person served, or whatever took it over by
 * the day of the decision. Of secondments personnel does not know, so that a host is none yet.
 */
@Service
class Evaluators {

    private final Units units;

    Evaluators(Units units) {
        this.units = units;
    }

    /**
     * @param workplaces none when the person did not serve; then nothing is said of the unit but
     *     whether the caller may write in it
     */
    List<Objection> objectionsTo(RecordEvaluation evaluation, List<UUID> workplaces) {
        var evaluator = units.find(evaluation.evaluatorId());
        if (evaluator.isEmpty()) {
            return List.of(new Refusal.UnitNotKnown(evaluation.evaluatorId().toString()));
        }
        if (!mayWrite(evaluator.get())) {
            return List.of(new ForeignUnit(evaluator.get().code()));
        }
        return workplaces.isEmpty()
                        || workplaces.stream()
                                .anyMatch(
                                        it -> isOrWent(it, evaluator.get(), evaluation.decidedOn()))
                ? List.of()
                : List.of(
                        new Refusal.EvaluatorNotWorkplace(
                                evaluator.get().code(),
                                evaluation.year(),
                                units.codesOf(workplaces)));
    }

    /** Who corrects or withdraws speaks for the unit that decided. */
    List<Objection> objectionsToChange(Evaluation recorded) {
        var evaluator = units.find(recorded.evaluatorId()).orElseThrow();
        return mayWrite(evaluator) ? List.of() : List.of(new ForeignUnit(evaluator.code()));
    }

    private boolean mayWrite(UnitHistory unit) {
        return units.mayWrite(unit.id());
    }

    private boolean isOrWent(UUID workplace, UnitHistory evaluator, LocalDate day) {
        return workplace.equals(evaluator.id())
                || units.find(workplace).stream()
                        .filter(it -> !it.existsOn(day))
                        .flatMap(it -> it.successors().stream())
                        .anyMatch(it -> isOrWent(it, evaluator, day));
    }
}
