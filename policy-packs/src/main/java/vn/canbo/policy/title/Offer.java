package vn.canbo.policy.title;

import java.util.Set;
import vn.canbo.policy.source.Source;
import vn.canbo.policy.source.Validity;

/**
 * Titles that may be offered to the holders of other titles, so that their standing towards them is
 * known beforehand (TN12-11, TN25-14, TN25-15).
 */
public record Offer(
        Set<TitleCode> titles, Set<TitleCode> toHoldersOf, Validity validity, Source source) {

    public Offer {
        titles = Set.copyOf(titles);
        toHoldersOf = Set.copyOf(toHoldersOf);
    }
}
