package vn.canbo.personnel.alert;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.Block;
import vn.canbo.policy.source.Source;
import vn.canbo.policy.source.Wording;

/**
 * Something is missing in a unit on a day.
 *
 * @param title whose holder is missing; absent for posts that are allocated in total only
 * @param subject the title, or the organisation without a head; absent with the title
 * @param block absent with the title
 * @param missing how many are missing
 * @param since first day on which so much was missing without a break
 * @param days how many days that is, both included
 * @param source why somebody has to be there
 */
record Finding(
        AlertCode code,
        @Nullable String title,
        @Nullable Wording subject,
        @Nullable Block block,
        long missing,
        LocalDate since,
        long days,
        Source source) {}
