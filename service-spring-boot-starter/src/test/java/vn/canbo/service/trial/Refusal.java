package vn.canbo.service.trial;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import vn.canbo.service.decision.Objection;

/** Why a note is not kept. */
sealed interface Refusal extends Objection {

    /** Notes are kept a limited time. */
    record KeptTooLong(LocalDate keptUntil, Period longest, Sort sort) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/keptUntil");
        }

        @Override
        public Optional<String> source() {
            return Optional.of("The trial, article 1");
        }
    }
}
