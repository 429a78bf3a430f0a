package vn.canbo.training.certificate;

/** Why a certificate no longer holds. */
enum WithdrawalReason {
    ISSUED_BY_MISTAKE,
    FORGED,
    REVOKED_BY_PROVIDER
}
