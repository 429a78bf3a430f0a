package vn.canbo.policy.staffing;

import vn.canbo.policy.source.Source;
import vn.canbo.policy.source.Validity;

/**
 * From which day of a vacancy on it is an alert; the first vacant day is day 1.
 *
 * @param electedFromDay of an elected title (TN12-14)
 * @param postsFromDay of any other post (TN12-15)
 * @param headFromDay of the head of an organisation (TN12-27)
 */
public record VacancyTerms(
        Validity validity, int electedFromDay, int postsFromDay, int headFromDay, Source source) {

    public VacancyTerms {
        if (electedFromDay < 1 || postsFromDay < 1 || headFromDay < 1) {
            throw new IllegalArgumentException("a vacancy begins with its first day");
        }
    }
}
