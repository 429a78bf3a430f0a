package vn.canbo.policy.secondment;

import java.time.LocalDate;
import java.time.Period;

/** How the days of a term are counted; no source settles it (domain reference 9.1 no. 12). */
public enum DayCount {
    /** 2025-10-01 to 2025-12-31 is exactly three months. */
    BOTH_DAYS_INCLUDED,
    /** The first day does not count: 2025-10-01 to 2026-01-01 is exactly three months. */
    CIVIL_CODE;

    /** The last day, included, of a term of exactly that length. */
    public LocalDate lastDayOf(LocalDate firstDay, Period length) {
        return switch (this) {
            case BOTH_DAYS_INCLUDED -> firstDay.plus(length).minusDays(1);
            case CIVIL_CODE -> firstDay.plus(length);
        };
    }
}
