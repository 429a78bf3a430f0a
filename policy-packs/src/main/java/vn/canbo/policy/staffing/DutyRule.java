package vn.canbo.policy.staffing;

import java.time.LocalDate;
import vn.canbo.events.code.Duty;
import vn.canbo.policy.source.Source;
import vn.canbo.policy.source.Validity;
import vn.canbo.policy.title.TitleCode;

/**
 * A duty that holders of a title carry beside their own work (TN12-16).
 *
 * @param fromPosts so many posts allocated to the title oblige the unit to assign the duty
 * @param holders how many carry it at a time, no more and no fewer
 */
public record DutyRule(
        Duty duty, TitleCode title, int fromPosts, int holders, Validity validity, Source source) {

    public DutyRule {
        if (holders < 1 || fromPosts < holders) {
            throw new IllegalArgumentException("a duty has holders, at most one for each post");
        }
    }

    public boolean isFor(Duty asked, LocalDate day) {
        return duty == asked && validity.contains(day);
    }
}
