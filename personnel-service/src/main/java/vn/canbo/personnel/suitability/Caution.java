package vn.canbo.personnel.suitability;

import java.time.LocalDate;
import java.util.Optional;
import vn.canbo.events.code.Criterion;
import vn.canbo.personnel.relative.Kinship;
import vn.canbo.service.decision.Objection;

/** One fact to be weighed; an objection only where a pack lets it stand in the way. */
public sealed interface Caution extends Objection {

    /**
     * Never in the way: kinship bars nobody.
     *
     * @param kinship what the relative is to the person
     * @param title of the post that the relative has in the unit
     */
    record RelativeInSameUnit(Kinship kinship, String title) implements Caution {

        @Override
        public Optional<String> source() {
            return Optional.of("TN12-7, CT-23");
        }
    }

    /**
     * Nothing that proves it is verified and awarded by the day of the decision.
     *
     * @param instrument where it is asked
     */
    record PreAppointmentTrainingMissing(String title, LocalDate day, String instrument)
            implements Caution {

        @Override
        public Optional<String> source() {
            return Optional.of(instrument);
        }
    }

    /**
     * A criterion is not met and the decision rests on an override.
     *
     * @param until the last day on which the override may be relied on
     */
    record StandardOverridden(Criterion criterion, LocalDate until, String legalBasis)
            implements Caution {

        @Override
        public Optional<String> source() {
            return Optional.of(legalBasis);
        }
    }
}
