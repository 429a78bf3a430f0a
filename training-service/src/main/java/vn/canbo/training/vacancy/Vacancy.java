package vn.canbo.training.vacancy;

import java.time.LocalDate;
import java.util.UUID;
import vn.canbo.events.code.QualificationKind;

/**
 * A class that takes learners today.
 *
 * @param level what learners have on the scale of the kind after completing it
 * @param provider name of the publisher that holds it
 * @param firstDay may be past: a class takes learners up to its last day
 * @param freeSeats at least one
 */
record Vacancy(
        UUID classId,
        String classCode,
        String courseCode,
        String nameVi,
        String nameEn,
        QualificationKind kind,
        String level,
        String provider,
        LocalDate firstDay,
        LocalDate lastDay,
        int freeSeats) {}
