package vn.canbo.training.course;

import java.time.LocalDate;
import java.util.UUID;

/** What may be asked about courses and classes, beside offering a {@link Course}. */
sealed interface CourseCommand {

    /**
     * Opens a class of a course.
     *
     * @param lastDay included
     */
    record OpenClass(
            ClassCode code,
            CourseCode course,
            String provider,
            LocalDate firstDay,
            LocalDate lastDay,
            int seats)
            implements CourseCommand {}

    /** Says what the course really is, also what was right already; its code stays. */
    record CorrectCourse(Course right, String reason) implements CourseCommand {}

    record WithdrawCourse(CourseCode code, String reason) implements CourseCommand {}

    /**
     * Says what the class really is, also what was right already; its code and its course stay.
     *
     * @param lastDay included
     */
    record CorrectClass(
            UUID classId,
            String provider,
            LocalDate firstDay,
            LocalDate lastDay,
            int seats,
            String reason)
            implements CourseCommand {}

    record WithdrawClass(UUID classId, String reason) implements CourseCommand {}
}
