package vn.canbo.events.code;

/** How well somebody did the work of a year, ascending (TN12-18; domain reference 4.4). */
public enum Rating {
    NOT_COMPLETED,
    COMPLETED,
    GOOD,
    EXCELLENT
}
