package vn.canbo.training.certificate;

import vn.canbo.service.decision.Objection;

/** What stands against a command on a certificate. */
sealed interface Refusal extends Objection {

    record CertificateAlreadyWithdrawn(WithdrawalReason reason) implements Refusal {}
}
