package vn.canbo.training.enrolment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.events.EventType;
import vn.canbo.events.code.EnrolmentStatus;
import vn.canbo.events.code.FundingMode;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.intake.PersonNotKnown;
import vn.canbo.service.journal.Journal;
import vn.canbo.service.publication.Publications;
import vn.canbo.service.time.Today;
import vn.canbo.training.certificate.Certificates;
import vn.canbo.training.certificate.IssueCertificate;
import vn.canbo.training.course.Courses;
import vn.canbo.training.course.TrainingClass;
import vn.canbo.training.enrolment.EnrolmentCommand.CompleteEnrolment;
import vn.canbo.training.enrolment.EnrolmentCommand.ReportCompletion;
import vn.canbo.training.enrolment.Enrolments.Place;
import vn.canbo.training.learner.Learners;

/** Records who completed a class, as an officer says or a system outside reports. */
@Service
class Completions {

    private final Enrolments enrolments;
    private final EnrolmentTable table;
    private final Courses courses;
    private final Learners learners;
    private final Certificates certificates;
    private final Journal journal;
    private final Publications publications;
    private final Today today;

    Completions(
            Enrolments enrolments,
            EnrolmentTable table,
            Courses courses,
            Learners learners,
            Certificates certificates,
            Journal journal,
            Publications publications,
            Today today) {
        this.enrolments = enrolments;
        this.table = table;
        this.courses = courses;
        this.learners = learners;
        this.certificates = certificates;
        this.journal = journal;
        this.publications = publications;
        this.today = today;
    }

    /** Recorded by an officer, so the certificate is not verified yet. */
    @Transactional
    Decision<Place> complete(CompleteEnrolment command, @Nullable ExpectedVersion expected) {
        var held = enrolments.hold(command.enrolmentId(), expected);
        var enrolment = held.enrolment();
        var refusals = new ArrayList<Objection>(EnrolmentRules.objectionsToChange(enrolment));
        refusals.addAll(
                EnrolmentRules.objectionsToCompletion(
                        enrolment.status(), held.of(), command.completion(), today.date()));
        refusals.addAll(learners.objectionsToWriting(enrolments.learnerOf(enrolment.personId())));
        return refusals.isEmpty()
                ? Decision.accepted(
                        complete(enrolment, held.of(), command.completion(), null, false))
                : Decision.refused(refusals);
    }

    /**
     * Verified when the class's own provider reports it and has training authority. Such a provider
     * may also report somebody who was not enrolled: he or she is enrolled (self-study) and
     * completes in one command, whether or not a seat was left, for the seat was taken in fact.
     * Anybody else is refused then.
     */
    @Transactional
    Decision<?> report(ReportCompletion command) {
        var learner = learners.hold(command.personId()).orElse(null);
        if (learner == null) {
            return Decision.refused(new PersonNotKnown(command.personId().toString()));
        }
        var of = courses.lockClass(command.classCode()).orElse(null);
        if (of == null) {
            return Decision.refused(new Refusal.ClassNotKnown(command.classCode()));
        }
        var verified = command.trainingAuthority() && of.provider().equals(command.publisher());
        var place = table.lockPlace(of.id(), learner.personId());
        var refusals =
                new ArrayList<Objection>(
                        EnrolmentRules.objectionsToCompletion(
                                place.map(Enrolment::status).orElse(EnrolmentStatus.ENROLLED),
                                of,
                                command.completion(),
                                today.date()));
        refusals.addAll(learners.objectionsToWriting(learner));
        if (place.isEmpty() && !verified) {
            refusals.add(new Refusal.NotEnrolled(of.code()));
        }
        if (!refusals.isEmpty()) {
            return Decision.refused(refusals);
        }
        var enrolment =
                place.orElseGet(
                        () ->
                                enrolments.insert(
                                        learner, of, FundingMode.SELF_STUDY, of.firstDay()));
        return Decision.accepted(
                complete(enrolment, of, command.completion(), command.publisher(), verified));
    }

    private Place complete(
            Enrolment enrolment,
            TrainingClass of,
            Completion completion,
            @Nullable String reportedBy,
            boolean verified) {
        var on = completion.completedOn();
        var completed = enrolment.ended(EnrolmentStatus.COMPLETED, on);
        table.change(completed);
        journal.append(
                new EnrolmentEvent.EnrolmentCompleted(completed.id(), completion, reportedBy));
        publications.publish(
                EventType.ENROLMENT_COMPLETED, EnrolmentPublication.stateOf(completed), on);
        var teaches = courses.courseOf(of).teaches();
        var certificateId =
                teaches == null
                        ? null
                        : certificates
                                .issue(
                                        new IssueCertificate(
                                                completed.personId(),
                                                completed.id(),
                                                teaches,
                                                completion.number(),
                                                completion.grade(),
                                                on,
                                                verified))
                                .id();
        return new Place(completed, enrolments.newestOf(completed), certificateId, List.of());
    }
}
