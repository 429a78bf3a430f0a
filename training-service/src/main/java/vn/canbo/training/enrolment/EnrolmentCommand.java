package vn.canbo.training.enrolment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.FundingMode;
import vn.canbo.training.course.ClassCode;

/** What may be asked about places in classes. */
sealed interface EnrolmentCommand {

    /** Gives a person a place in a class from today on. */
    record Enrol(UUID personId, ClassCode classCode, FundingMode funding)
            implements EnrolmentCommand {}

    /** Records that a learner completed the class. */
    record CompleteEnrolment(UUID enrolmentId, Completion completion) implements EnrolmentCommand {}

    /** Records that a learner left the class without completing it. */
    record DropEnrolment(UUID enrolmentId, LocalDate droppedOn) implements EnrolmentCommand {}

    /**
     * An outside system reports that somebody completed a class.
     *
     * @param publisher who reports
     * @param trainingAuthority whether what it reports about training counts as verified
     */
    record ReportCompletion(
            UUID personId,
            ClassCode classCode,
            Completion completion,
            String publisher,
            boolean trainingAuthority)
            implements EnrolmentCommand {}

    /** Says that something was wrongly recorded, and why. */
    sealed interface Correction extends EnrolmentCommand {

        UUID enrolmentId();

        String reason();
    }

    /**
     * Says what the record really says, also what was right already.
     *
     * @param endedOn day of completion or of dropping out; absent while enrolled
     */
    record CorrectEnrolment(
            UUID enrolmentId,
            FundingMode funding,
            LocalDate enrolledOn,
            @Nullable LocalDate endedOn,
            String reason)
            implements Correction {}

    /** The class was neither completed nor dropped: the learner goes on. */
    record WithdrawEnding(UUID enrolmentId, String reason) implements Correction {}

    /** There never was such a place. */
    record WithdrawEnrolment(UUID enrolmentId, String reason) implements Correction {}
}
