package vn.canbo.personnel.appointment;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.Criterion;
import vn.canbo.events.code.UnitLevel;
import vn.canbo.service.decision.Measure;
import vn.canbo.service.decision.Objection;

/** Why a person is not placed, or a post stays as it is. */
sealed interface Refusal extends Objection {

    record UnitNotKnown(String unitCode) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/unitId");
        }
    }

    /**
     * @param successorCodes codes of the units that took over; empty when there are none
     */
    record UnitNotInForce(String unitCode, LocalDate day, String successorCodes)
            implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/unitId");
        }
    }

    record TitleNotKnown(String title) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/title");
        }
    }

    record TitleNotInForce(String title, LocalDate day) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/title");
        }
    }

    record TitleOfOtherLevel(String title, UnitLevel titleLevel, UnitLevel unitLevel)
            implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/title");
        }
    }

    record TitleIsNotRecruitedInto(String title, Category category) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/title");
        }
    }

    record DecidedInTheFuture(LocalDate decidedOn) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/decidedOn");
        }
    }

    record PostAlreadyHeld(String title, LocalDate from) implements Refusal {}

    /** A person has one main post at a time; the others are concurrent (LS-7). */
    record OtherMainPost(String title, LocalDate from) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/main");
        }
    }

    /**
     * @param required the least level, or the condition
     * @param actual what the person has
     * @param instrument where it is demanded
     */
    record CriterionUnmet(
            Criterion criterion, Measure required, @Nullable Measure actual, String instrument)
            implements Refusal {

        @Override
        public Optional<String> source() {
            return Optional.of(instrument);
        }
    }

    /** Nothing verified is on record, so nothing can be said. */
    record CriterionUnknown(Criterion criterion, Measure required, String instrument)
            implements Refusal {

        @Override
        public Optional<String> source() {
            return Optional.of(instrument);
        }
    }

    /** The posts of the title are all held on that day (TN12-15). */
    record EstablishmentExceeded(
            String unitCode, String title, int allocated, long held, LocalDate day)
            implements Refusal {

        @Override
        public Optional<String> source() {
            return Optional.of("TN12-15");
        }
    }

    /** The posts of the whole unit are all held on that day (TN12-15). */
    record EstablishmentTotalExceeded(String unitCode, int allocated, long held, LocalDate day)
            implements Refusal {

        @Override
        public String code() {
            return "ESTABLISHMENT_EXCEEDED";
        }

        @Override
        public Optional<String> source() {
            return Optional.of("TN12-15");
        }
    }

    /** Nobody allocated a post of the title or of the unit for that day. */
    record EstablishmentNotAllocated(String unitCode, String title, LocalDate day)
            implements Refusal {

        @Override
        public Optional<String> source() {
            return Optional.of("TN12-15");
        }
    }

    record PostNotHeld(String unitCode, String title, LocalDate day) implements Refusal {}

    record PostAlreadyEnded(LocalDate lastDay) implements Refusal {}

    record EndsBeforeItBegins(LocalDate from, LocalDate lastDay) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/lastDay");
        }
    }

    record EndReasonWithoutEnd() implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/endReason");
        }
    }
}
