package vn.canbo.service.publisher;

import vn.canbo.service.decision.Objection;

/** Why a suspension is not lifted. */
sealed interface SuspensionRefusal extends Objection {

    record NotSuspended(String publisher) implements SuspensionRefusal {}

    /** Why it is let in again must be said. */
    record ReasonForLiftMissing() implements SuspensionRefusal {}
}
