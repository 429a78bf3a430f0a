package vn.canbo.personnel.turnover;

import vn.canbo.events.code.EndReason;
import vn.canbo.personnel.movement.Movement;

/** How a post was taken or left. */
enum Way {
    RECRUITED,
    ELECTED,
    APPOINTED,
    TRANSFERRED,
    ROTATED,
    REASSIGNED_LOWER,
    RESIGNED_OFFICE,
    RELEASED,
    REMOVED,
    TERM_ENDED,
    RETIRED,
    RETIRED_EARLY,
    STREAMLINED,
    LEFT_SERVICE,
    DISMISSED_FROM_SERVICE,
    DIED,
    /** The records do not say how. */
    UNSTATED;

    static Way of(EndReason reason) {
        return switch (reason) {
            case TRANSFERRED -> TRANSFERRED;
            case REASSIGNED_LOWER -> REASSIGNED_LOWER;
            case RESIGNED_OFFICE -> RESIGNED_OFFICE;
            case RELEASED -> RELEASED;
            case REMOVED -> REMOVED;
            case TERM_ENDED -> TERM_ENDED;
            case RETIRED -> RETIRED;
            case RETIRED_EARLY -> RETIRED_EARLY;
            case STREAMLINED -> STREAMLINED;
            case LEFT_SERVICE -> LEFT_SERVICE;
            case DISMISSED_FROM_SERVICE -> DISMISSED_FROM_SERVICE;
            case DIED -> DIED;
        };
    }

    static Way of(Movement movement) {
        return movement.kind() == Movement.Kind.ROTATION ? ROTATED : of(movement.endReason());
    }

    /** Whether it says more than how the next post was taken: one is released to be elected. */
    boolean namesTheMove() {
        return this != RELEASED && this != TERM_ENDED && this != UNSTATED;
    }

    /** Whether an office was given up or taken away while the person may still be in service. */
    boolean givesUpOffice() {
        return this == RESIGNED_OFFICE || this == RELEASED || this == REMOVED;
    }

    boolean leadsElsewhere() {
        return this == TRANSFERRED || this == ROTATED;
    }
}
