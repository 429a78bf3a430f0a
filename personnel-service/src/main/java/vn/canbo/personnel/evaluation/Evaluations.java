package vn.canbo.personnel.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.events.EvaluationState;
import vn.canbo.events.EventType;
import vn.canbo.personnel.dossier.Dossiers;
import vn.canbo.personnel.evaluation.EvaluationChange.RecordEvaluation;
import vn.canbo.personnel.evaluation.EvaluationEvent.EvaluationRecorded;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.journal.Journal;
import vn.canbo.service.problem.Written;
import vn.canbo.service.publication.Publications;
import vn.canbo.service.time.Today;

/** Carries out what is decided about the evaluations of people. */
@Service
public class Evaluations {

    private final EvaluationTable evaluations;
    private final Evaluators evaluators;
    private final Dossiers dossiers;
    private final PolicyPacks packs;
    private final Journal journal;
    private final Publications publications;
    private final Today today;

    Evaluations(
            EvaluationTable evaluations,
            Evaluators evaluators,
            Dossiers dossiers,
            PolicyPacks packs,
            Journal journal,
            Publications publications,
            Today today) {
        this.evaluations = evaluations;
        this.evaluators = evaluators;
        this.dossiers = dossiers;
        this.packs = packs;
        this.journal = journal;
        this.publications = publications;
        this.today = today;
    }

    /**
     * What is known of a person, in the order of the years; nothing of anybody outside the scope of
     * this transaction.
     *
     * @param asOf decided by this day; absent for all
     * @param knownAt as it was known then; absent for what is known now
     */
    public List<Evaluation> of(UUID personId, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        return evaluations.of(personId, knownAt).stream()
                .filter(it -> asOf == null || !it.decidedOn().isAfter(asOf))
                .toList();
    }

    @Transactional
    Decision<Written<EvaluationState>> record(
            UUID personId, RecordEvaluation command, @Nullable ExpectedVersion expected) {
        dossiers.lockForWriting(personId, expected);
        return record(personId, command);
    }

    /** The person is locked and may be written about. */
    Decision<Written<EvaluationState>> record(UUID personId, RecordEvaluation command) {
        var objections = objectionsTo(command, personId, evaluations.of(personId, null));
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        var evaluation = command.as(UUID.randomUUID());
        evaluations.insert(personId, evaluation, today.instant());
        return Decision.accepted(
                tell(
                        EventType.EVALUATION_RECORDED,
                        evaluation.state(personId, false),
                        new EvaluationRecorded(personId, evaluation)));
    }

    /**
     * @param others those the person has already, without this one
     */
    List<Objection> objectionsTo(RecordEvaluation command, UUID personId, List<Evaluation> others) {
        var year = command.year();
        var noYear = EvaluationRules.objectionToYear(year, today.date());
        if (noYear.isPresent()) {
            return List.of(noYear.get());
        }
        var dossier = dossiers.get(personId, LocalDate.of(year, 12, 31), null);
        var terms = packs.evaluationTerms(dossier.category(), year);
        if (terms.isEmpty()) {
            return List.of(new Refusal.YearWithoutTerms(year, dossier.category()));
        }
        var workplaces = EvaluationRules.workplacesOf(dossier.posts(), year, command.decidedOn());
        var objections =
                new ArrayList<Objection>(
                        EvaluationRules.objectionsTo(
                                command, terms.get(), workplaces, others, today.date()));
        objections.addAll(evaluators.objectionsTo(command, workplaces));
        return objections;
    }

    /** Puts a decided event into the journal and tells what the evaluation is now. */
    Written<EvaluationState> tell(EventType type, EvaluationState state, EvaluationEvent happened) {
        var entry = journal.append(happened);
        publications.publish(type, state, happened.effectiveOn());
        return new Written<>(state, entry::version);
    }
}
