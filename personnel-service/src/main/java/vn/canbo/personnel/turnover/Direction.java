package vn.canbo.personnel.turnover;

/** Where a turn led, seen from the units that are asked for (CT-3). */
enum Direction {
    IN,
    OUT,
    UP,
    DOWN,
    LATERAL,
    /** No order of titles knows the titles, or the records do not say whether the person left. */
    CANNOT_TELL
}
