package vn.canbo.personnel.establishment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Posts that a decision allocates from a day on; replaces what was allocated before.
 *
 * @param title absent for the total of the unit
 * @param to last day, included; absent while open
 */
record AllocatePosts(
        @Nullable String title,
        int posts,
        LocalDate from,
        @Nullable LocalDate to,
        String decisionNumber) {}
