package vn.canbo.events.reported;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A secondment decided by the sender's authority; checked against every rule of TN25 and Decree
 * 170/2025.
 *
 * @param lastDay the last day of the term, included
 * @param title title offered at the host; absent if none
 */
public record SecondmentDecided(
        PersonReference person,
        String senderCode,
        String hostCode,
        @Nullable String title,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalDate decidedOn,
        String decisionNumber) {}
