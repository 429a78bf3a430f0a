package vn.canbo.personnel.nomination;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.events.EventType;
import vn.canbo.events.NominationState;
import vn.canbo.events.code.NominationStatus;
import vn.canbo.personnel.ReasonMissing;
import vn.canbo.personnel.appointment.AppointmentChange.AppointPerson;
import vn.canbo.personnel.appointment.Appointments;
import vn.canbo.personnel.nomination.Nomination.Step;
import vn.canbo.personnel.nomination.NominationChange.Advance;
import vn.canbo.personnel.nomination.NominationChange.AppraiseNomination;
import vn.canbo.personnel.nomination.NominationChange.ApproveNomination;
import vn.canbo.personnel.nomination.NominationChange.RatifyElection;
import vn.canbo.personnel.nomination.NominationChange.RecordElectionResult;
import vn.canbo.personnel.nomination.NominationChange.RejectNomination;
import vn.canbo.personnel.nomination.NominationChange.TakeOffice;
import vn.canbo.personnel.nomination.NominationChange.WithdrawNomination;
import vn.canbo.personnel.suitability.Caution;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.journal.Journal;
import vn.canbo.service.journal.Subject;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.problem.Written;
import vn.canbo.service.time.Today;

/** Takes one step of a nomination after the other, up to the office. */
@Service
class NominationSteps {

    private final Nominations nominations;
    private final NominationTable table;
    private final OpinionTable opinions;
    private final Appointments appointments;
    private final PolicyPacks packs;
    private final Journal journal;
    private final Today today;

    NominationSteps(
            Nominations nominations,
            NominationTable table,
            OpinionTable opinions,
            Appointments appointments,
            PolicyPacks packs,
            Journal journal,
            Today today) {
        this.nominations = nominations;
        this.table = table;
        this.opinions = opinions;
        this.appointments = appointments;
        this.packs = packs;
        this.journal = journal;
        this.today = today;
    }

    /**
     * A step that was taken.
     *
     * @param cautions what approval and office should have weighed; empty for the other steps
     */
    record Progress(NominationState nomination, List<Caution> cautions) {

        Progress {
            cautions = List.copyOf(cautions);
        }
    }

    /** What is wrong with the decision itself is said before anything is asked of the person. */
    @Transactional
    Decision<Written<Progress>> take(
            UUID nominationId, Advance command, @Nullable ExpectedVersion expected) {
        var nomination = nominations.locked(nominationId, expected);
        var objections = objectionsTo(nomination, command);
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        return switch (command) {
            case ApproveNomination approval -> approve(nomination, approval);
            case TakeOffice office -> takeOffice(nomination, office);
            case AppraiseNomination _,
                    RejectNomination _,
                    RecordElectionResult _,
                    RatifyElection _,
                    WithdrawNomination _ ->
                    Decision.accepted(write(nomination, command, null, List.of()));
        };
    }

    private List<Objection> objectionsTo(Nomination nomination, Advance command) {
        var order = NominationRules.objectionToOrder(nomination.status(), command.status());
        if (order.isPresent()) {
            return List.of(order.get());
        }
        var objections =
                new ArrayList<Objection>(
                        NominationRules.objectionsToDecision(
                                command.decidedOn(),
                                command.body(),
                                command.decisionNumber(),
                                packs.nominationTerms(command.decidedOn()),
                                today.date()));
        NominationRules.objectionToDay(command.decidedOn(), nomination.last())
                .ifPresent(objections::add);
        var reason = command.reason();
        if (reason != null && reason.isBlank()) {
            objections.add(new ReasonMissing());
        }
        return objections;
    }

    private Decision<Written<Progress>> approve(Nomination nomination, ApproveNomination command) {
        var objections = objectionsToApproval(nomination, command.step(actor(), null));
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        var foreseen = foreseen(nomination, command.step(actor(), null));
        var cautions = appointments.noteCandidacy(nomination.personId(), foreseen);
        return Decision.accepted(write(nomination, command, null, cautions));
    }

    /**
     * Opinions, a second person, and whatever would stand in the way of the office as far as it can
     * be asked on the day of the approval.
     *
     * @param approval also one whose record is to be corrected
     */
    List<Objection> objectionsToApproval(Nomination nomination, Step approval) {
        var objections =
                new ArrayList<Objection>(
                        NominationRules.objectionsToApproval(
                                nomination,
                                opinions.of(nomination.nominationId(), null, null),
                                approval.decidedOn(),
                                actor(),
                                packs.nominationTerms(approval.decidedOn())));
        objections.addAll(
                appointments.objectionsToCandidacy(
                        nomination.personId(), foreseen(nomination, approval)));
        return objections;
    }

    /** Whether it will be the main post is not known before the office is taken. */
    private static AppointPerson foreseen(Nomination nomination, Step approval) {
        var expected = nomination.expectedOn();
        var decidedOn = approval.decidedOn();
        return new AppointPerson(
                nomination.unitId(),
                nomination.title(),
                false,
                decidedOn,
                expected.isBefore(decidedOn) ? decidedOn : expected,
                approval.decisionNumber());
    }

    /** The post is taken like any other, through every gate again. */
    private Decision<Written<Progress>> takeOffice(Nomination nomination, TakeOffice command) {
        var ratified = nomination.last();
        if (command.effectiveOn().isBefore(ratified.decidedOn())) {
            return Decision.refused(
                    new Refusal.OfficeBeforeRatification(
                            command.effectiveOn(), ratified.decidedOn()));
        }
        var appointment =
                new AppointPerson(
                        nomination.unitId(),
                        nomination.title(),
                        command.main(),
                        command.decidedOn(),
                        command.effectiveOn(),
                        command.decisionNumber());
        return appointments
                .appointLocked(nomination.personId(), appointment)
                .map(Written::body)
                .map(it -> write(nomination, command, it.post().postId(), it.cautions()));
    }

    private Written<Progress> write(
            Nomination nomination, Advance command, @Nullable UUID postId, List<Caution> cautions) {
        var step = command.step(actor(), postId);
        table.insertStep(nomination.nominationId(), step, today.instant());
        var written =
                nominations.tell(
                        typeOf(step.status()),
                        nomination.with(step),
                        NominationEvent.of(
                                nomination, step, command.reason(), dossierVersion(nomination)));
        return written.as(new Progress(written.body(), cautions));
    }

    private long dossierVersion(Nomination nomination) {
        return journal.versionOf(Subject.person(nomination.personId()));
    }

    private static EventType typeOf(NominationStatus status) {
        return switch (status) {
            case DRAFT -> EventType.NOMINATION_DRAFTED;
            case APPRAISED -> EventType.NOMINATION_APPRAISED;
            case APPROVED -> EventType.NOMINATION_APPROVED;
            case REJECTED -> EventType.NOMINATION_REJECTED;
            case ELECTED -> EventType.NOMINEE_ELECTED;
            case NOT_ELECTED -> EventType.NOMINEE_NOT_ELECTED;
            case RATIFIED -> EventType.ELECTION_RATIFIED;
            case NOT_RATIFIED -> EventType.ELECTION_NOT_RATIFIED;
            case IN_OFFICE -> EventType.OFFICE_TAKEN;
            case WITHDRAWN -> EventType.NOMINATION_WITHDRAWN;
        };
    }

    private static String actor() {
        return Origin.current().actor().id();
    }
}
