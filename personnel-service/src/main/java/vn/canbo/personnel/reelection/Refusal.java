package vn.canbo.personnel.reelection;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import vn.canbo.policy.reelection.ElectedBody;
import vn.canbo.service.decision.Objection;

/** Why a result is not recorded, or nothing is judged or proposed. */
sealed interface Refusal extends Objection {

    record ElectionInTheFuture(LocalDate on) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/on");
        }
    }

    record PartyResultAlreadyRecorded(LocalDate on) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/on");
        }
    }

    record UnitNotKnown(String unitCode) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/unitId");
        }
    }

    /** No pack says how old one may be to be elected then. */
    record NoAgeConditionKnown(ElectedBody body, YearMonth measure) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("measure");
        }
    }

    /** Each congress has a month of its own, which the caller names. */
    record MeasureMonthNeeded(ElectedBody body) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("measure");
        }
    }

    /**
     * No policy offers anything to somebody with so many months left.
     *
     * @param remaining from the measure month to that of retirement
     */
    record NothingOffered(YearMonth measure, long remaining) implements Refusal {

        @Override
        public Optional<String> source() {
            return Optional.of("TN12-25");
        }
    }

    record RetirementNotEarly(LocalDate on, LocalDate retiresOn) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("on");
        }
    }

    record RetirementTooEarly(LocalDate on, LocalDate retiresOn, int mostMonths, String instrument)
            implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("on");
        }

        @Override
        public Optional<String> source() {
            return Optional.of(instrument);
        }
    }

    /** What is due for fewer years no source at hand says. */
    record InsuredYearsTooFew(int insuredYears, int leastYears, String instrument)
            implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("insuredYears");
        }

        @Override
        public Optional<String> source() {
            return Optional.of(instrument);
        }
    }
}
