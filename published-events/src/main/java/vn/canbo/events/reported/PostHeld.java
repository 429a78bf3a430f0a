package vn.canbo.events.reported;

import java.time.LocalDate;

/**
 * A post that somebody already holds when records are taken over: recorded as it is, not decided,
 * so no standard gates it.
 *
 * @param main whether it is the person's main post
 */
public record PostHeld(
        PersonReference person, String unitCode, String title, boolean main, LocalDate from) {}
