package vn.canbo.policy.secondment;

import vn.canbo.policy.source.Source;

/**
 * How many people an agency is to send (TN25-12, TN25-13); a warning, never a block.
 *
 * @param percent of the civil servants and public employees of the scope
 * @param tolerance in persons; the source says "about"
 * @param leastLeaders deputy heads of division or higher among those sent
 */
public record SendingQuota(
        Scope scope, int percent, int tolerance, int leastLeaders, Source source) {

    /** Over whom the share is taken (TN25-O1). */
    public enum Scope {
        SENDING_AGENCY,
        PROVINCE
    }

    public SendingQuota {
        if (percent < 0 || percent > 100 || tolerance < 0 || leastLeaders < 0) {
            throw new IllegalArgumentException("a share is 0 to 100, numbers are not negative");
        }
    }
}
