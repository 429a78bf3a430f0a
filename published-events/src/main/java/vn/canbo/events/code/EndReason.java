package vn.canbo.events.code;

/** Why a post ended (LS-29, CT-3, CT-13). */
public enum EndReason {
    TRANSFERRED,
    REASSIGNED_LOWER,
    RESIGNED_OFFICE,
    RELEASED,
    REMOVED,
    RETIRED,
    RETIRED_EARLY,
    STREAMLINED,
    LEFT_SERVICE,
    DISMISSED_FROM_SERVICE,
    TERM_ENDED,
    DIED;

    /** Whether the person is in service no more; after any other end he or she may still be. */
    public boolean leavesService() {
        return switch (this) {
            case RETIRED, RETIRED_EARLY, STREAMLINED, LEFT_SERVICE, DISMISSED_FROM_SERVICE, DIED ->
                    true;
            case TRANSFERRED, REASSIGNED_LOWER, RESIGNED_OFFICE, RELEASED, REMOVED, TERM_ENDED ->
                    false;
        };
    }
}
