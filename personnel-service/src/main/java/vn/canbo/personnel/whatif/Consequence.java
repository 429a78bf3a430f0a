package vn.canbo.personnel.whatif;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.Criterion;
import vn.canbo.events.code.Verdict;

/**
 * One finding that would be another one.
 *
 * @param unitId where the title is or would be held
 * @param was as it is found now; absent when nothing asks for it now
 * @param cure absent when it would be met
 * @param cureBy last day of the grace, or the birthday on which the age is reached; absent for what
 *     has no day
 */
record Consequence(
        UUID personId,
        String title,
        UUID unitId,
        Criterion criterion,
        String required,
        @Nullable String actual,
        Verdict result,
        @Nullable Verdict was,
        String source,
        @Nullable Cure cure,
        @Nullable LocalDate cureBy) {

    boolean fallsShort() {
        return result == Verdict.UNMET || result == Verdict.UNMET_IN_GRACE;
    }
}
