package vn.canbo.personnel.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.Excusal;
import vn.canbo.events.code.Rating;
import vn.canbo.service.access.BeyondScope;
import vn.canbo.service.decision.Objection;

/** Why an evaluation is not recorded, or stays as it is. */
sealed interface Refusal extends Objection {

    /** Refusals of the year that is evaluated. */
    sealed interface OfYear extends Refusal {

        @Override
        default Optional<String> pointer() {
            return Optional.of("/year");
        }
    }

    /** Refusals of the day of the decision. */
    sealed interface OfDecision extends Refusal {

        @Override
        default Optional<String> pointer() {
            return Optional.of("/decidedOn");
        }
    }

    record YearNotPossible(int year, int first, int last) implements OfYear {}

    /** No pack says by what people of the category are rated for the year. */
    record YearWithoutTerms(int year, Category category) implements OfYear {}

    /** No post is held from the first day of the year to the last day that is asked for. */
    record NotInServiceThatYear(int year, LocalDate lastDay) implements OfYear {}

    /** One per person and year. */
    record EvaluationAlreadyRecorded(int year) implements OfYear {

        @Override
        public Optional<String> source() {
            return Optional.of("TN12-18");
        }
    }

    record NeitherRatedNorExcused() implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/rating");
        }
    }

    record RatedAndExcused() implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/excusal");
        }
    }

    /**
     * @param levels of the year
     */
    record RatingNotOfYear(int year, Rating rating, List<Rating> levels, String instrument)
            implements Refusal {

        public RatingNotOfYear {
            levels = List.copyOf(levels);
        }

        @Override
        public Optional<String> pointer() {
            return Optional.of("/rating");
        }

        @Override
        public Optional<String> source() {
            return Optional.of(instrument);
        }
    }

    /**
     * @param reasons of the year
     */
    record ExcusalNotOfYear(int year, Excusal excusal, List<Excusal> reasons, String instrument)
            implements Refusal {

        public ExcusalNotOfYear {
            reasons = List.copyOf(reasons);
        }

        @Override
        public Optional<String> pointer() {
            return Optional.of("/excusal");
        }

        @Override
        public Optional<String> source() {
            return Optional.of(instrument);
        }
    }

    /**
     * @param earliest on this day it may be decided
     */
    record DecidedTooEarly(int year, LocalDate decidedOn, LocalDate earliest, String instrument)
            implements OfDecision {

        @Override
        public Optional<String> source() {
            return Optional.of(instrument);
        }
    }

    record DecidedInTheFuture(LocalDate decidedOn) implements OfDecision {}

    record UnitNotKnown(String unitCode) implements Refusal {}

    /**
     * The person served elsewhere when the year ended or was decided.
     *
     * @param workplaceCodes the units that may evaluate
     */
    record EvaluatorNotWorkplace(String unitCode, int year, String workplaceCodes)
            implements Refusal {}

    /** The person serves in none of the units in which the sender may write. */
    record PersonOutsideScope() implements Refusal, BeyondScope {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/person");
        }
    }

    /** A list says something else of it than the records; what those say it is not told. */
    record EvaluationRecordedOtherwise(String field) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/" + field);
        }
    }
}
