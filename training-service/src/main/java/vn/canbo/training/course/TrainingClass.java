package vn.canbo.training.course;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One class of a course.
 *
 * @param provider name of the publisher that holds it and reports who completed it
 * @param lastDay the last day of teaching, included
 * @param seats how many learners it takes, at least one
 */
public record TrainingClass(
        UUID id,
        ClassCode code,
        CourseCode course,
        String provider,
        LocalDate firstDay,
        LocalDate lastDay,
        int seats) {

    TrainingClass corrected(CourseCommand.CorrectClass to) {
        return new TrainingClass(
                id, code, course, to.provider(), to.firstDay(), to.lastDay(), to.seats());
    }
}
