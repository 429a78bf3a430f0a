package vn.canbo.training.enrolment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.events.EventType;
import vn.canbo.events.code.EnrolmentStatus;
import vn.canbo.events.code.FundingMode;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.audit.Audit;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.journal.Journal;
import vn.canbo.service.problem.NoSuchThing;
import vn.canbo.service.publication.Publications;
import vn.canbo.service.time.Today;
import vn.canbo.training.course.Courses;
import vn.canbo.training.course.TrainingClass;
import vn.canbo.training.enrolment.EnrolmentCommand.DropEnrolment;
import vn.canbo.training.enrolment.EnrolmentCommand.Enrol;
import vn.canbo.training.learner.Learner;
import vn.canbo.training.learner.Learners;

/** Gives people places in classes, takes them back, and shows them. */
@Service
public class Enrolments {

    private final EnrolmentTable table;
    private final Courses courses;
    private final Learners learners;
    private final Journal journal;
    private final Publications publications;
    private final Audit audit;
    private final Today today;

    Enrolments(
            EnrolmentTable table,
            Courses courses,
            Learners learners,
            Journal journal,
            Publications publications,
            Audit audit,
            Today today) {
        this.table = table;
        this.courses = courses;
        this.learners = learners;
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
            LongSupplier version,
            @Nullable UUID certificateId,
            List<? extends Objection> warnings) {}

    @Transactional
    Decision<Place> enrol(Enrol command) {
        var learner =
                learners.hold(command.personId())
                        .orElseThrow(() -> new NoSuchThing("person", command.personId()));
        var refusals = new ArrayList<>(learners.objectionsToWriting(learner));
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
        return Decision.accepted(new Place(enrolment, newestOf(enrolment), null, warnings));
    }

    @Transactional
    Decision<Place> drop(DropEnrolment command, @Nullable ExpectedVersion expected) {
        var enrolment = lock(command.enrolmentId(), expected);
        var refusals = new ArrayList<Objection>(EnrolmentRules.objectionsToChange(enrolment));
        refusals.addAll(
                EnrolmentRules.objectionsToEnd(
                        enrolment.status(), command.droppedOn(), today.date()));
        refusals.addAll(learners.objectionsToWriting(learnerOf(enrolment.personId())));
        if (!refusals.isEmpty()) {
            return Decision.refused(refusals);
        }
        var dropped = drop(enrolment, command.droppedOn());
        return Decision.accepted(new Place(dropped, newestOf(dropped), null, List.of()));
    }

    /**
     * In the transaction that learns that the person left the service: places that go on are
     * dropped, and their seats are free. What follows from that a person decides. A place given
     * after the last day stays: the post that allowed it may not have been told yet, as when all
     * posts are told anew.
     *
     * @param lastDay in service, included
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void dropAllOf(UUID personId, LocalDate lastDay) {
        learners.lock(personId);
        table.lockGoingOn(personId).stream()
                .filter(it -> !it.enrolledOn().isAfter(lastDay))
                .forEach(it -> drop(it, lastDay));
    }

    private Enrolment drop(Enrolment enrolment, LocalDate on) {
        var dropped = enrolment.ended(EnrolmentStatus.DROPPED, on);
        table.change(dropped);
        journal.append(new EnrolmentEvent.EnrolmentDropped(dropped.id(), on));
        publications.publish(
                EventType.ENROLMENT_DROPPED, EnrolmentPublication.stateOf(dropped), on);
        return dropped;
    }

    @Transactional
    Place show(UUID enrolmentId) {
        var enrolment =
                table.find(enrolmentId)
                        .orElseThrow(() -> new NoSuchThing("enrolment", enrolmentId));
        audit.read("ShowEnrolment", List.of(enrolment.personId()));
        return new Place(enrolment, newestOf(enrolment), null, List.of());
    }

    @Transactional
    List<Enrolment> of(UUID personId) {
        learnerOf(personId);
        audit.read("ListEnrolments", List.of(personId));
        return table.of(personId);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Enrolment insert(Learner learner, TrainingClass into, FundingMode funding, LocalDate on) {
        var enrolment =
                new Enrolment(
                        UUID.randomUUID(),
                        learner.personId(),
                        into.id(),
                        into.course(),
                        funding,
                        EnrolmentStatus.ENROLLED,
                        on,
                        null,
                        null);
        table.insert(enrolment);
        journal.append(new EnrolmentEvent.PersonEnrolled(enrolment));
        publications.publish(
                EventType.PERSON_ENROLLED, EnrolmentPublication.stateOf(enrolment), on);
        return enrolment;
    }

    /** Held to the end of the transaction, at the version that the caller has seen. */
    @Transactional(propagation = Propagation.MANDATORY)
    Enrolment lock(UUID enrolmentId, @Nullable ExpectedVersion expected) {
        var enrolment =
                table.lock(enrolmentId)
                        .orElseThrow(() -> new NoSuchThing("enrolment", enrolmentId));
        if (expected != null) {
            expected.check(newestOf(enrolment).getAsLong());
        }
        return enrolment;
    }

    /**
     * Held with its class, which is locked first as whoever counts seats or corrects the class
     * does.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Held hold(UUID enrolmentId, @Nullable ExpectedVersion expected) {
        var seen =
                table.find(enrolmentId)
                        .orElseThrow(() -> new NoSuchThing("enrolment", enrolmentId));
        var of = courses.lockClassOfPlace(seen.classId());
        return new Held(lock(enrolmentId, expected), of);
    }

    /** A place and the class in which it is, both locked. */
    record Held(Enrolment enrolment, TrainingClass of) {}

    Learner learnerOf(UUID personId) {
        return learners.find(personId).orElseThrow(() -> new NoSuchThing("person", personId));
    }

    LongSupplier newestOf(Enrolment enrolment) {
        return journal.newestOf(EnrolmentEvent.subjectOf(enrolment.id()));
    }
}
