package vn.canbo.service.time;

/** What follows when the legal clock was moved: the days in between are turned. */
@FunctionalInterface
public interface ClockMoved {

    /** Returns when it is done. */
    void turnDays();
}
