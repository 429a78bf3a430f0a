package vn.canbo.policy.nomination;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import vn.canbo.events.code.DecidingBody;
import vn.canbo.policy.source.Source;
import vn.canbo.policy.source.Validity;

/**
 * What is asked of a nomination while a regime is in force.
 *
 * @param bodies all that may give an opinion or decide, in the order of a form
 * @param opinions of these, those whose opinion is recorded before approval (QN-16)
 * @param training that goes before the approval
 */
public record NominationTerms(
        Validity validity,
        List<DecidingBody> bodies,
        List<DecidingBody> opinions,
        Source source,
        TrainingTerms training) {

    public NominationTerms {
        bodies = List.copyOf(bodies);
        opinions = List.copyOf(opinions);
        if (!bodies.containsAll(opinions)) {
            throw new IllegalArgumentException("an opinion is asked of a body that does not exist");
        }
    }

    public boolean areFor(LocalDate day) {
        return validity.contains(day);
    }

    /** Whose opinion is still asked, in the order of a form. */
    public List<DecidingBody> opinionsBeside(Collection<DecidingBody> given) {
        return opinions.stream().filter(it -> !given.contains(it)).toList();
    }
}
