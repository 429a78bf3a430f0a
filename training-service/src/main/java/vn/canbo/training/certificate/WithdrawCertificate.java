package vn.canbo.training.certificate;

import java.util.UUID;

/** Withdraws a certificate: it never should have held. */
record WithdrawCertificate(UUID certificateId, WithdrawalReason reason) {}
