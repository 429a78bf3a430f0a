package vn.canbo.training.enrolment;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.events.EventType;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.journal.Journal;
import vn.canbo.service.publication.Publications;
import vn.canbo.service.time.Today;
import vn.canbo.training.certificate.Certificates;
import vn.canbo.training.enrolment.EnrolmentCommand.CorrectEnrolment;
import vn.canbo.training.enrolment.EnrolmentCommand.WithdrawEnding;
import vn.canbo.training.enrolment.EnrolmentCommand.WithdrawEnrolment;
import vn.canbo.training.enrolment.Enrolments.Place;
import vn.canbo.training.learner.Learners;

/**
 * Corrects and withdraws what was wrongly recorded about places and how they ended. The certificate
 * that a completion earned follows in the same transaction: its day of award when that was the day
 * of completion, and its end when the class was never completed.
 */
@Service
class EnrolmentCorrections {

    /** As officers write their reasons: in Vietnamese. */
    private static final String NO_SUCH_PERSON = "Hồ sơ của người học đã bị hủy do lập nhầm";

    private final Enrolments enrolments;
    private final EnrolmentTable table;
    private final Learners learners;
    private final Certificates certificates;
    private final Journal journal;
    private final Publications publications;
    private final Today today;

    EnrolmentCorrections(
            Enrolments enrolments,
            EnrolmentTable table,
            Learners learners,
            Certificates certificates,
            Journal journal,
            Publications publications,
            Today today) {
        this.enrolments = enrolments;
        this.table = table;
        this.learners = learners;
        this.certificates = certificates;
        this.journal = journal;
        this.publications = publications;
        this.today = today;
    }

    @Transactional
    Decision<Place> correct(CorrectEnrolment command, ExpectedVersion expected) {
        var held = enrolments.hold(command.enrolmentId(), expected);
        var before = held.enrolment();
        var refusals =
                withWriting(
                        before,
                        EnrolmentRules.objectionsToCorrection(
                                before, held.of(), command, today.date()));
        if (!refusals.isEmpty()) {
            return Decision.refused(refusals);
        }
        var corrected =
                before.corrected(command.funding(), command.enrolledOn(), command.endedOn());
        var completedOn = corrected.endedOn();
        var certificateId =
                completedOn == null
                        ? null
                        : certificates
                                .followCompletion(
                                        before.id(),
                                        before.endedOn(),
                                        completedOn,
                                        command.reason())
                                .orElse(null);
        return Decision.accepted(
                write(
                        corrected,
                        new EnrolmentEvent.EnrolmentCorrected(
                                corrected, command.reason(), today.date()),
                        EventType.ENROLMENT_CORRECTED,
                        certificateId));
    }

    /** The learner goes on; a certificate that the completion earned is withdrawn. */
    @Transactional
    Decision<Place> withdrawEnding(WithdrawEnding command, ExpectedVersion expected) {
        var held = enrolments.hold(command.enrolmentId(), expected);
        var before = held.enrolment();
        var place = table.lockPlace(held.of().id(), before.personId());
        var refusals =
                withWriting(
                        before,
                        EnrolmentRules.objectionsToGoingOn(
                                before,
                                held.of(),
                                table.seatsTaken(held.of().id()),
                                place.filter(it -> !it.id().equals(before.id())).isPresent(),
                                command));
        if (!refusals.isEmpty()) {
            return Decision.refused(refusals);
        }
        certificates.withdrawOf(before.id());
        return Decision.accepted(
                write(
                        before.goingOn(),
                        new EnrolmentEvent.EndingWithdrawn(
                                before.id(),
                                before.personId(),
                                before.status(),
                                command.reason(),
                                today.date()),
                        EventType.ENROLMENT_CORRECTED,
                        null));
    }

    /** There never was such a place; a certificate that it earned is withdrawn. */
    @Transactional
    Decision<Place> withdraw(WithdrawEnrolment command, ExpectedVersion expected) {
        var before = enrolments.hold(command.enrolmentId(), expected).enrolment();
        var refusals = withWriting(before, EnrolmentRules.objectionsToCorrecting(before, command));
        if (!refusals.isEmpty()) {
            return Decision.refused(refusals);
        }
        certificates.withdrawOf(before.id());
        return Decision.accepted(
                write(
                        before.withdrawn(command.reason()),
                        new EnrolmentEvent.EnrolmentWithdrawn(
                                before.id(), before.personId(), command.reason(), today.date()),
                        EventType.ENROLMENT_WITHDRAWN,
                        null));
    }

    /**
     * In the transaction that learns that there is no such person, whom nobody sees any more:
     * places that go on are withdrawn, and their seats are free. What is over stays recorded.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void withdrawAllOf(UUID personId) {
        learners.lock(personId);
        for (var before : table.lockGoingOn(personId)) {
            write(
                    before.withdrawn(NO_SUCH_PERSON),
                    new EnrolmentEvent.EnrolmentWithdrawn(
                            before.id(), personId, NO_SUCH_PERSON, today.date()),
                    EventType.ENROLMENT_WITHDRAWN,
                    null);
        }
    }

    private List<Objection> withWriting(Enrolment about, List<Objection> refusals) {
        var all = new ArrayList<>(refusals);
        all.addAll(learners.objectionsToWriting(enrolments.learnerOf(about.personId())));
        return all;
    }

    private Place write(
            Enrolment after,
            EnrolmentEvent happened,
            EventType type,
            @Nullable UUID certificateId) {
        table.change(after);
        journal.append(happened);
        publications.publish(type, EnrolmentPublication.stateOf(after), happened.effectiveOn());
        return new Place(after, enrolments.newestOf(after), certificateId, List.of());
    }
}
