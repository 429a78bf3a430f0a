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
    DIED
}
