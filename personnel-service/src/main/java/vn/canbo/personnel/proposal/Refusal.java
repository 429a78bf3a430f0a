package vn.canbo.personnel.proposal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import vn.canbo.events.code.UnitKind;
import vn.canbo.policy.quota.Place;
import vn.canbo.service.decision.Objection;

/** Why no number of posts is proposed. */
sealed interface Refusal extends Objection {

    /** No pack says how many posts units of the kind have on that day. */
    record QuotaNotKnown(UnitKind kind, LocalDate day) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/asOf");
        }
    }

    /**
     * The norm depends on what only the asker knows, such as in what kind of district a ward is.
     */
    record PlaceMissing(UnitKind kind) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/place");
        }
    }

    record PlaceNotOfKind(Place place, UnitKind kind) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/place");
        }
    }

    record PopulationNotPositive(int population) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/population");
        }
    }

    /** Not positive, or finer than a square metre. */
    record AreaNotPossible(BigDecimal squareKilometres) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/squareKilometres");
        }
    }
}
