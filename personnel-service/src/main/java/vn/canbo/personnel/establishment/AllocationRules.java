package vn.canbo.personnel.establishment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What stands in the way of an allocation. */
final class AllocationRules {

    private AllocationRules() {}

    /**
     * Whether it can be at all.
     *
     * @param titles codes of the titles that exist on its first day
     */
    static List<Refusal> objectionsTo(Allocation allocation, Set<String> titles) {
        var objections = new ArrayList<Refusal>();
        if (allocation.posts() < 0) {
            objections.add(new Refusal.PostsNegative(allocation.posts()));
        }
        var to = allocation.to();
        if (to != null && to.isBefore(allocation.from())) {
            objections.add(new Refusal.ValidityReversed(allocation.from(), to));
        }
        var title = allocation.title();
        if (title != null && !titles.contains(title)) {
            objections.add(new Refusal.TitleNotKnown(title));
        }
        if (allocation.decisionNumber().isBlank()) {
            objections.add(new Refusal.DecisionNumberMissing());
        }
        return objections;
    }

    /**
     * A correction takes the place of no other allocation: that one is corrected first.
     *
     * @param others of the same title, or of the total, in order of time
     */
    static Optional<Refusal> objectionToOverlap(
            Allocation corrected, Collection<Allocation> others) {
        return others.stream()
                .filter(it -> !it.allocationId().equals(corrected.allocationId()))
                .filter(corrected::overlaps)
                .findFirst()
                .map(it -> new Refusal.OtherAllocation(it.posts(), it.from()));
    }
}
