package vn.canbo.training.enrolment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.events.EventType;
import vn.canbo.events.code.EnrolmentStatus;
import vn.canbo.events.code.FundingMode;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.audit.Audit;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.feed.Feeds;
import vn.canbo.service.intake.PersonNotKnown;
import vn.canbo.service.journal.Journal;
import vn.canbo.service.problem.NoSuchThing;
import vn.canbo.service.publication.Publications;
import vn.canbo.service.time.Today;
import vn.canbo.training.certificate.Certificates;
import vn.canbo.training.certificate.IssueCertificate;
import vn.canbo.training.course.Courses;
import vn.canbo.training.course.TrainingClass;
import vn.canbo.training.learner.Learner;
import vn.canbo.training.learner.Learners;

/** Enrols people and records how they ended. */
@Service
class Enrolments {

    private final EnrolmentTable table;
    private final Courses courses;
    private final Learners learners;
    private final Certificates certificates;
    private final Feeds feeds;
    private final Journal journal;
    private final Publications publications;
    private final Audit audit;
    private final Today today;

    Enrolments(
            EnrolmentTable table,
            Courses courses,
            Learners learners,
            Certificates certificates,
            Feeds feeds,
            Journal journal,
            Publications publications,
            Audit audit,
            Today today) {
        this.table = table;
        this.courses = courses;
        this.learners = learners;
        this.certificates = certificates;
        this.feeds = feeds;
        this.journal = journal;
        this.publications = publications;
        this.audit = audit;
        this.today = today;
    }

    /**
     * A place as it stands after a command.
     *
     * @param certificateId of the certificate that the completion earned
     * @param warnings what an officer should know although it is allowed
     */
    record Place(
            Enrolment enrolment,
            long version,
            @Nullable UUID certificateId,
            List<? extends Objection> warnings) {}

    /** Refused while what personnel told is not proven current: the unit or post may be old. */
    @Transactional
    Decision<Place> enrol(Enrol command) {
        var learner = learnerOf(command.personId());
        var refusals =
                new ArrayList<Objection>(
                        feeds.objectionsTo(command.personId(), List.of("personnel")));
        refusals.addAll(learners.objectionsToWriting(learner));
        var into = courses.lockClass(command.classCode()).orElse(null);
        if (into == null) {
            refusals.add(new Refusal.ClassNotKnown(command.classCode()));
            return Decision.refused(refusals);
        }
        refusals.addAll(
                EnrolmentRules.objectionsToEnrolment(
                        into,
                        table.seatsTaken(into.id()),
                        table.lockPlace(into.id(), learner.personId()).isPresent(),
                        today.date()));
        if (!refusals.isEmpty()) {
            return Decision.refused(refusals);
        }
        var enrolment = insert(learner, into, command.funding(), today.date());
        var warnings = EnrolmentRules.warningsAbout(courses.courseOf(into), learner);
        return Decision.accepted(new Place(enrolment, versionOf(enrolment), null, warnings));
    }

    /** Recorded by an officer, so the certificate is not verified yet. */
    @Transactional
    Decision<Place> complete(CompleteEnrolment command, @Nullable ExpectedVersion expected) {
        var enrolment = lock(command.enrolmentId(), expected);
        var of = courses.classById(enrolment.classId()).orElseThrow();
        var refusals =
                new ArrayList<Objection>(
                        EnrolmentRules.objectionsToCompletion(
                                enrolment.status(), of, command.completion(), today.date()));
        refusals.addAll(learners.objectionsToWriting(learnerOf(enrolment.personId())));
        return refusals.isEmpty()
                ? Decision.accepted(complete(enrolment, of, command.completion(), null, false))
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
        var learner = learners.find(command.personId()).orElse(null);
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
                place.orElseGet(() -> insert(learner, of, FundingMode.SELF_STUDY, of.firstDay()));
        return Decision.accepted(
                complete(enrolment, of, command.completion(), command.publisher(), verified));
    }

    @Transactional
    Decision<Place> drop(DropEnrolment command, @Nullable ExpectedVersion expected) {
        var enrolment = lock(command.enrolmentId(), expected);
        var refusals =
                new ArrayList<Objection>(
                        EnrolmentRules.objectionsToEnd(
                                enrolment.status(), command.droppedOn(), today.date()));
        refusals.addAll(learners.objectionsToWriting(learnerOf(enrolment.personId())));
        if (!refusals.isEmpty()) {
            return Decision.refused(refusals);
        }
        var dropped = enrolment.ended(EnrolmentStatus.DROPPED, command.droppedOn());
        table.end(dropped);
        journal.append(new EnrolmentEvent.EnrolmentDropped(dropped.id(), command.droppedOn()));
        publications.publish(
                EventType.ENROLMENT_DROPPED,
                EnrolmentPublication.stateOf(dropped),
                command.droppedOn());
        return Decision.accepted(new Place(dropped, versionOf(dropped), null, List.of()));
    }

    @Transactional
    Place show(UUID enrolmentId) {
        var enrolment =
                table.find(enrolmentId)
                        .orElseThrow(() -> new NoSuchThing("enrolment", enrolmentId));
        audit.read("ShowEnrolment", List.of(enrolment.personId()));
        return new Place(enrolment, versionOf(enrolment), null, List.of());
    }

    @Transactional
    List<Enrolment> of(UUID personId) {
        learnerOf(personId);
        audit.read("ListEnrolments", List.of(personId));
        return table.of(personId);
    }

    private Enrolment insert(
            Learner learner, TrainingClass into, FundingMode funding, LocalDate on) {
        var enrolment =
                new Enrolment(
                        UUID.randomUUID(),
                        learner.personId(),
                        into.id(),
                        into.course(),
                        funding,
                        EnrolmentStatus.ENROLLED,
                        on,
                        null);
        table.insert(enrolment);
        journal.append(new EnrolmentEvent.PersonEnrolled(enrolment));
        publications.publish(
                EventType.PERSON_ENROLLED, EnrolmentPublication.stateOf(enrolment), on);
        return enrolment;
    }

    private Place complete(
            Enrolment enrolment,
            TrainingClass of,
            Completion completion,
            @Nullable String reportedBy,
            boolean verified) {
        var on = completion.completedOn();
        var completed = enrolment.ended(EnrolmentStatus.COMPLETED, on);
        table.end(completed);
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
        return new Place(completed, versionOf(completed), certificateId, List.of());
    }

    private Enrolment lock(UUID enrolmentId, @Nullable ExpectedVersion expected) {
        var enrolment =
                table.lock(enrolmentId)
                        .orElseThrow(() -> new NoSuchThing("enrolment", enrolmentId));
        if (expected != null) {
            expected.check(versionOf(enrolment));
        }
        return enrolment;
    }

    private Learner learnerOf(UUID personId) {
        return learners.find(personId).orElseThrow(() -> new NoSuchThing("person", personId));
    }

    private long versionOf(Enrolment enrolment) {
        return journal.versionOf(EnrolmentEvent.subjectOf(enrolment.id()));
    }
}
