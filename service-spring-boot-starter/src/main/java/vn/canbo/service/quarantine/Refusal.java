package vn.canbo.service.quarantine;

import java.util.Optional;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.quarantine.HeldEvent.Resolution;

/** What stands in the way of dealing with an event in quarantine. */
sealed interface Refusal extends Objection {

    /** Somebody, or its owner, was faster. */
    record QuarantineAlreadyResolved(Resolution resolution) implements Refusal {}

    /** Nothing in it names a person or a unit, so its owner cannot be asked. */
    record EventNamesNobody() implements Refusal {}

    /** The owner never told anything of that subject. */
    record OwnerTellsNothing(String owner) implements Refusal {}

    /**
     * A dismissal is read by others later.
     *
     * @param most characters
     */
    record DismissalReasonNeeded(int most) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/reason");
        }
    }
}
