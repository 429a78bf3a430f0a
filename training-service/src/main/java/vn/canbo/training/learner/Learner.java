package vn.canbo.training.learner;

import java.util.Set;
import java.util.UUID;

/**
 * Somebody who may learn.
 *
 * @param unitId unit of the main post today
 * @param titles codes of the titles held today
 */
public record Learner(UUID personId, UUID unitId, Set<String> titles) {

    public Learner {
        titles = Set.copyOf(titles);
    }
}
