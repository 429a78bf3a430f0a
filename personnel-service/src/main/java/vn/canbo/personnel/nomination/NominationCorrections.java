package vn.canbo.personnel.nomination;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.events.EventType;
import vn.canbo.events.NominationState;
import vn.canbo.events.code.NominationStatus;
import vn.canbo.personnel.NothingToCorrect;
import vn.canbo.personnel.ReasonMissing;
import vn.canbo.personnel.dossier.Dossiers;
import vn.canbo.personnel.nomination.Nomination.Step;
import vn.canbo.personnel.nomination.NominationChange.CorrectStep;
import vn.canbo.personnel.nomination.NominationChange.WithdrawStep;
import vn.canbo.personnel.nomination.NominationEvent.StepCorrected;
import vn.canbo.personnel.nomination.NominationEvent.StepWithdrawn;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.problem.Written;
import vn.canbo.service.time.Today;

/** Corrects what was wrongly recorded about a step, and takes back one that was never taken. */
@Service
class NominationCorrections {

    private final Nominations nominations;
    private final NominationSteps steps;
    private final NominationTable table;
    private final Dossiers dossiers;
    private final PolicyPacks packs;
    private final Today today;

    NominationCorrections(
            Nominations nominations,
            NominationSteps steps,
            NominationTable table,
            Dossiers dossiers,
            PolicyPacks packs,
            Today today) {
        this.nominations = nominations;
        this.steps = steps;
        this.table = table;
        this.dossiers = dossiers;
        this.packs = packs;
        this.today = today;
    }

    /** An approval of another day is asked everything again, for that day. */
    @Transactional
    Decision<Written<NominationState>> correct(
            UUID nominationId, CorrectStep command, ExpectedVersion expected) {
        var before = nominations.locked(nominationId, expected);
        var wrong = before.step(command.status());
        if (wrong.isEmpty()) {
            return Decision.refused(new Refusal.StepNotTaken(command.status()));
        }
        var right = command.correcting(wrong.get());
        var after = corrected(before, command, right);
        if (after.equals(before)) {
            return Decision.refused(new NothingToCorrect());
        }
        var objections = objectionsTo(after, wrong.get(), right, command.reason());
        return objections.isEmpty()
                ? Decision.accepted(write(before, after, right, command.reason()))
                : Decision.refused(objections);
    }

    private static Nomination corrected(Nomination before, CorrectStep command, Step right) {
        var all =
                before.steps().stream()
                        .map(it -> it.status() == right.status() ? right : it)
                        .toList();
        var expected = command.expectedOn();
        return new Nomination(
                before.nominationId(),
                before.personId(),
                before.unitId(),
                before.title(),
                expected == null ? before.expectedOn() : expected,
                all);
    }

    private List<Objection> objectionsTo(Nomination after, Step wrong, Step right, String reason) {
        var objections =
                new ArrayList<Objection>(
                        NominationRules.objectionsToDecision(
                                right.decidedOn(),
                                right.body(),
                                right.decisionNumber(),
                                packs.nominationTerms(right.decidedOn()),
                                today.date()));
        objections.addAll(NominationRules.objectionsToDays(after.steps(), right.status()));
        if (reason.isBlank()) {
            objections.add(new ReasonMissing());
        }
        if (objections.isEmpty()
                && right.status() == NominationStatus.APPROVED
                && !right.decidedOn().equals(wrong.decidedOn())) {
            objections.addAll(steps.objectionsToApproval(after, right));
        }
        return objections;
    }

    private Written<NominationState> write(
            Nomination before, Nomination after, Step right, String reason) {
        var now = today.instant();
        var id = after.nominationId();
        if (!after.expectedOn().equals(before.expectedOn())) {
            table.close(id, now);
            table.insert(after, now);
        }
        table.closeStep(id, right.status(), now);
        table.insertStep(id, right, now);
        return nominations.tell(
                EventType.NOMINATION_CORRECTED,
                after,
                new StepCorrected(id, after.personId(), after.expectedOn(), right, reason));
    }

    @Transactional
    Decision<Written<NominationState>> withdraw(
            UUID nominationId, WithdrawStep command, ExpectedVersion expected) {
        var nomination = nominations.locked(nominationId, expected);
        var mistaken = nomination.last();
        var objections = objectionsToWithdrawal(nomination, mistaken);
        if (command.reason().isBlank()) {
            objections.add(new ReasonMissing());
        }
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        table.closeStep(nominationId, mistaken.status(), today.instant());
        var steps = nomination.steps();
        return Decision.accepted(
                nominations.tell(
                        EventType.NOMINATION_CORRECTED,
                        nomination.withSteps(steps.subList(0, steps.size() - 1)),
                        new StepWithdrawn(
                                nominationId,
                                nomination.personId(),
                                mistaken,
                                command.reason(),
                                today.date())));
    }

    private List<Objection> objectionsToWithdrawal(Nomination nomination, Step mistaken) {
        var objections = new ArrayList<Objection>();
        if (mistaken.status() == NominationStatus.DRAFT) {
            objections.add(new Refusal.DraftIsFirst());
        }
        dossiers.get(nomination.personId()).posts().stream()
                .filter(it -> it.postId().equals(mistaken.postId()))
                .map(it -> new Refusal.PostStillRecorded(it.title(), it.from()))
                .forEach(objections::add);
        return objections;
    }
}
