package vn.canbo.events.reported;

import java.time.LocalDate;
import vn.canbo.events.code.EndReason;

/**
 * The end of a post.
 *
 * @param lastDay the last day in the post, included
 */
public record PostEnded(
        PersonReference person,
        String unitCode,
        String title,
        LocalDate lastDay,
        EndReason reason,
        String decisionNumber) {}
