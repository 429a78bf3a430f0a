package vn.canbo.policy.reelection;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.canbo.policy.source.Source;
import vn.canbo.policy.source.Validity;

/**
 * What is offered to those who are too old for another term or who make way (Decree 177/2024).
 *
 * @param validity of the measure months
 * @param fewest with fewer months left nobody is re-elected
 * @param most up to so many months left, included, one may make way
 * @param before the election the decision may be taken so early
 * @param after the end of the term it may be taken so late
 */
public record LeavingPolicy(
        Validity validity,
        int fewest,
        int most,
        Period before,
        Period after,
        EarlyRetirementTerms earlyRetirement,
        Source source) {

    public LeavingPolicy {
        if (fewest < 1 || most < fewest) {
            throw new IllegalArgumentException(
                    "the groups must follow each other: below " + fewest + ", to " + most);
        }
    }

    /** To whom it is offered. */
    public enum Group {
        /** Not re-electable for age: a policy case. */
        NOT_RE_ELECTABLE_AGE,
        /** Re-electable for age, but may leave on request. */
        MAY_LEAVE
    }

    /**
     * @param remaining months left in service
     * @return empty for those who have longer to serve: nothing is offered to them
     */
    public Optional<Group> groupOf(long remaining) {
        if (remaining < fewest) {
            return Optional.of(Group.NOT_RE_ELECTABLE_AGE);
        }
        return remaining <= most ? Optional.of(Group.MAY_LEAVE) : Optional.empty();
    }

    /**
     * When the decision may be taken.
     *
     * @param termEnds last day of the term that ends; absent while it is not known
     */
    public Window windowOf(LocalDate electionDay, @Nullable LocalDate termEnds) {
        return new Window(
                electionDay.minus(before), termEnds == null ? null : termEnds.plus(after));
    }

    /**
     * @param until last day, included; absent while nobody knows when the term ends
     */
    public record Window(LocalDate from, @Nullable LocalDate until) {}
}
