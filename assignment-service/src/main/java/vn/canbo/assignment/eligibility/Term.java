package vn.canbo.assignment.eligibility;

import java.time.LocalDate;

/**
 * The days of a secondment, as asked for or as decided.
 *
 * @param lastDay the last day, included
 */
public record Term(LocalDate firstDay, LocalDate lastDay) {

    private static final int EARLIEST_YEAR = 1945;
    private static final int LATEST_YEAR = 2200;

    /** The first day on which the person is back, if the term runs to its end. */
    LocalDate returnDay() {
        return lastDay.plusDays(1);
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    boolean overlaps(Term other) {
        return !firstDay.isAfter(other.lastDay) && !other.firstDay.isAfter(lastDay);
    }

    /** Whether both days lie in years with which the rules can reckon. */
    boolean canBeReckoned() {
        return canBeReckoned(firstDay) && canBeReckoned(lastDay);
    }

    static boolean canBeReckoned(LocalDate day) {
        return day.getYear() >= EARLIEST_YEAR && day.getYear() <= LATEST_YEAR;
    }
}
