package vn.canbo.service.time;

import java.time.LocalDate;
import java.util.Optional;
import vn.canbo.service.decision.Objection;

/** Why the legal clock is not moved. */
sealed interface ClockRefusal extends Objection {

    /** What was recorded stays in the past. */
    record ClockGoesForwardOnly(LocalDate today, LocalDate wanted) implements ClockRefusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/date");
        }
    }
}
