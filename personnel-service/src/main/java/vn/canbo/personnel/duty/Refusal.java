package vn.canbo.personnel.duty;

import java.time.LocalDate;
import java.util.Optional;
import vn.canbo.events.code.Duty;
import vn.canbo.service.decision.Objection;

/** Why a duty is not assigned, or stays as it is. */
sealed interface Refusal extends Objection {

    record UnitNotKnown(String unitCode) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/unitId");
        }
    }

    /** No pack knows the duty on that day. */
    record DutyNotInForce(Duty duty, LocalDate day) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/from");
        }
    }

    /** Only somebody who holds the title in the unit carries the duty. */
    record NotIncumbent(String unitCode, String title, LocalDate day) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/from");
        }

        @Override
        public Optional<String> source() {
            return Optional.of("TN12-16");
        }
    }

    /**
     * @param holders so many carry it, and no more
     * @param day first day on which they do
     */
    record DutyAlreadyAssigned(String unitCode, Duty duty, int holders, LocalDate day)
            implements Refusal {

        @Override
        public Optional<String> source() {
            return Optional.of("TN12-16");
        }
    }

    /**
     * @param latest last day of the post or of the rule
     */
    record DutyOutlives(LocalDate latest) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/to");
        }
    }

    record DutyEndsAlready(LocalDate lastDay) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/lastDay");
        }
    }

    record EndsBeforeItBegins(LocalDate from, LocalDate lastDay) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/lastDay");
        }
    }

    record ValidityReversed(LocalDate from, LocalDate to) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/to");
        }
    }

    record DecisionNumberMissing() implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/decisionNumber");
        }
    }
}
