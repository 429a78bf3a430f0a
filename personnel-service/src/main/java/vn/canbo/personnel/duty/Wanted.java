package vn.canbo.personnel.duty;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.personnel.dossier.HeldPost;
import vn.canbo.policy.staffing.DutyRule;

/**
 * A duty as somebody wants to have it recorded.
 *
 * @param to last day, included; absent for as long as the post and the rule last
 */
record Wanted(LocalDate from, @Nullable LocalDate to, String decisionNumber) {

    AssignedDuty as(UUID dutyId, DutyRule rule, HeldPost post) {
        return new AssignedDuty(
                dutyId,
                post.postId(),
                post.unitId(),
                rule.duty(),
                from,
                to == null ? DutyRules.latestDay(rule, post) : to,
                decisionNumber);
    }
}
