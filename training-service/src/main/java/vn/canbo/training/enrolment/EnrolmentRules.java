package vn.canbo.training.enrolment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.canbo.events.code.EnrolmentStatus;
import vn.canbo.service.decision.Objection;
import vn.canbo.training.ReasonMissing;
import vn.canbo.training.certificate.CertificateNumber;
import vn.canbo.training.course.Course;
import vn.canbo.training.course.TrainingClass;
import vn.canbo.training.enrolment.EnrolmentCommand.CorrectEnrolment;
import vn.canbo.training.enrolment.EnrolmentCommand.WithdrawEnding;
import vn.canbo.training.learner.Learner;

/** What stands against enrolling, completing and dropping. */
final class EnrolmentRules {

    private EnrolmentRules() {}

    /**
     * @param taken seats already taken, dropped ones not counted
     * @param already whether the person has a place in the class
     */
    static List<Refusal> objectionsToEnrolment(
            TrainingClass into, int taken, boolean already, LocalDate asOf) {
        var refusals = new ArrayList<Refusal>();
        if (asOf.isAfter(into.lastDay())) {
            refusals.add(new Refusal.ClassOver(into.lastDay()));
        }
        if (already) {
            refusals.add(new Refusal.AlreadyEnrolled(into.code()));
        }
        if (taken >= into.seats()) {
            refusals.add(new Refusal.NoSeatLeft(into.seats()));
        }
        return refusals;
    }

    /** QN-4: a course that serves none of the titles held is allowed, and said. */
    static List<Refusal> warningsAbout(Course course, Learner learner) {
        return course.serves(learner.titles())
                ? List.of()
                : List.of(new Refusal.DoesNotServeThePost(course.code(), learner.titles()));
    }

    /** A class may be completed before its last day, never before its first one. */
    static List<Refusal> objectionsToCompletion(
            EnrolmentStatus status, TrainingClass of, Completion completion, LocalDate asOf) {
        var refusals = objectionsToEnd(status, completion.completedOn(), asOf);
        if (completion.completedOn().isBefore(of.firstDay())) {
            refusals.add(new Refusal.BeforeTheClass(of.firstDay()));
        }
        if (completion.number().value().isBlank()) {
            refusals.add(new Refusal.NumberMissing());
        }
        if (completion.number().isTooLong()) {
            refusals.add(new Refusal.NumberTooLong(CertificateNumber.MOST_SIGNS));
        }
        return refusals;
    }

    /** Whatever is recorded of a place that never was stays as it is. */
    static List<Refusal> objectionsToChange(Enrolment enrolment) {
        return enrolment.withdrawn() == null
                ? List.of()
                : List.of(new Refusal.EnrolmentAlreadyWithdrawn());
    }

    static List<Objection> objectionsToCorrection(
            Enrolment before, TrainingClass of, CorrectEnrolment command, LocalDate asOf) {
        var refusals = objectionsToCorrecting(before, command);
        Stream.of(command.enrolledOn(), command.endedOn())
                .filter(it -> it != null && it.isAfter(asOf))
                .distinct()
                .map(Refusal.NotYetHappened::new)
                .forEach(refusals::add);
        var endedOn = command.endedOn();
        if (before.status() == EnrolmentStatus.ENROLLED) {
            if (endedOn != null) {
                refusals.add(new Refusal.EnrolmentNotOver());
            }
        } else if (endedOn == null) {
            refusals.add(new Refusal.EndMissing(before.status()));
        } else if (before.status() == EnrolmentStatus.COMPLETED
                && endedOn.isBefore(of.firstDay())) {
            refusals.add(new Refusal.BeforeTheClass(of.firstDay()));
        }
        return refusals;
    }

    /**
     * Who had dropped needs a seat again; who had completed never gave it back.
     *
     * @param taken seats taken by others
     * @param already whether the person has another place in the class
     */
    static List<Objection> objectionsToGoingOn(
            Enrolment before,
            TrainingClass of,
            int taken,
            boolean already,
            WithdrawEnding command) {
        var refusals = objectionsToCorrecting(before, command);
        switch (before.status()) {
            case ENROLLED -> refusals.add(new Refusal.EnrolmentNotOver());
            case COMPLETED -> {}
            case DROPPED -> {
                if (already) {
                    refusals.add(new Refusal.AlreadyEnrolled(of.code()));
                }
                if (taken >= of.seats()) {
                    refusals.add(new Refusal.NoSeatLeft(of.seats()));
                }
            }
        }
        return refusals;
    }

    static List<Objection> objectionsToCorrecting(
            Enrolment before, EnrolmentCommand.Correction command) {
        var refusals = new ArrayList<Objection>(objectionsToChange(before));
        if (command.reason().isBlank()) {
            refusals.add(new ReasonMissing());
        }
        return refusals;
    }

    static List<Refusal> objectionsToEnd(EnrolmentStatus status, LocalDate on, LocalDate asOf) {
        var refusals = new ArrayList<Refusal>();
        if (status != EnrolmentStatus.ENROLLED) {
            refusals.add(new Refusal.EnrolmentOver(status));
        }
        if (on.isAfter(asOf)) {
            refusals.add(new Refusal.NotYetHappened(on));
        }
        return refusals;
    }
}
