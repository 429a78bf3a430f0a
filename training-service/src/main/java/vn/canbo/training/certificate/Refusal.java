package vn.canbo.training.certificate;

import java.time.LocalDate;
import java.util.Optional;
import vn.canbo.service.decision.Objection;

/** What stands against a command on a certificate. */
sealed interface Refusal extends Objection {

    record CertificateAlreadyWithdrawn(WithdrawalReason reason) implements Refusal {}

    record NumberMissing() implements Refusal {
        @Override
        public Optional<String> pointer() {
            return Optional.of("/certificateNumber");
        }
    }

    record NumberTooLong(int mostSigns) implements Refusal {
        @Override
        public Optional<String> pointer() {
            return Optional.of("/certificateNumber");
        }
    }

    record BeforeTheClass(LocalDate firstDay) implements Refusal {}

    record NotYetHappened(LocalDate day) implements Refusal {}
}
