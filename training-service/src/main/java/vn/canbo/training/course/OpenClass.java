package vn.canbo.training.course;

import java.time.LocalDate;

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
        int seats) {}
