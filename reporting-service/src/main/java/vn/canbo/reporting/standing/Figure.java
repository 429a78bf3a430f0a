package vn.canbo.reporting.standing;

import java.util.Locale;

/** What is counted of a unit; the constants are the columns of {@code unit_counter}, in order. */
public enum Figure {
    /** People whose main post is in the unit, each once. */
    HEADCOUNT,
    CADRES,
    CIVIL_SERVANTS,
    PUBLIC_EMPLOYEES,
    NON_SPECIALISED,
    /** Of the headcount; people whose sex is not known are not among them (LS-I6). */
    WOMEN,
    /** Of the headcount: above the standard of every title held (LS-24). */
    ABOVE,
    MET,
    UNMET_IN_GRACE,
    UNMET,
    /** Of the headcount: a fact is missing or a verdict has lapsed, so it is neither. */
    CANNOT_TELL,
    /** Posts held in the unit, concurrent ones included (LS-7). */
    POSTS,
    /** Posts allocated to the unit (TN12-15). */
    ALLOCATED_POSTS,
    SECONDED_OUT,
    SECONDED_IN,
    /** Posts and secondments whose person is not known yet; in no other figure. */
    UNPLACED;

    /** The column of {@code unit_counter}. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
