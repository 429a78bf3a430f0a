package vn.canbo.training.enrolment;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import vn.canbo.events.code.EnrolmentStatus;
import vn.canbo.service.decision.Objection;
import vn.canbo.training.course.ClassCode;
import vn.canbo.training.course.CourseCode;

/** What stands against a command on an enrolment; {@link DoesNotServeThePost} only warns. */
sealed interface Refusal extends Objection {

    record ClassNotKnown(ClassCode classCode) implements Refusal {
        @Override
        public Optional<String> pointer() {
            return Optional.of("/classCode");
        }
    }

    record ClassOver(LocalDate lastDay) implements Refusal {}

    record NoSeatLeft(int seats) implements Refusal {}

    record AlreadyEnrolled(ClassCode classCode) implements Refusal {}

    /** Only a class's own provider, having training authority, may report who was not enrolled. */
    record NotEnrolled(ClassCode classCode) implements Refusal {}

    record EnrolmentOver(EnrolmentStatus status) implements Refusal {}

    /** Says not why: a refusal travels to publishers, and the reason may speak of the person. */
    record EnrolmentAlreadyWithdrawn() implements Refusal {}

    /** What is not over has no ending to correct or to withdraw. */
    record EnrolmentNotOver() implements Refusal {}

    /** What is over ended on some day. */
    record EndMissing(EnrolmentStatus status) implements Refusal {
        @Override
        public Optional<String> pointer() {
            return Optional.of("/endedOn");
        }
    }

    record BeforeTheClass(LocalDate firstDay) implements Refusal {}

    record NotYetHappened(LocalDate day) implements Refusal {}

    record NumberMissing() implements Refusal {
        @Override
        public Optional<String> pointer() {
            return Optional.of("/certificateNumber");
        }
    }

    record NumberTooLong(int mostSigns) implements Refusal {
        @Override
        public Optional<String> pointer() {
            return Optional.of("/certificateNumber");
        }
    }

    /** QN-4: training focuses on the job position. */
    record DoesNotServeThePost(CourseCode courseCode, Set<String> titles) implements Refusal {}
}
