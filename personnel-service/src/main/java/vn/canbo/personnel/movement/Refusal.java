package vn.canbo.personnel.movement;

import java.time.LocalDate;
import java.util.Optional;
import vn.canbo.events.code.EndReason;
import vn.canbo.service.decision.Objection;

/** Why nobody leaves or moves, or a movement stays as it is. */
sealed interface Refusal extends Objection {

    /** Refusals of the reason for which posts end. */
    sealed interface OfEndReason extends Refusal {

        @Override
        default Optional<String> pointer() {
            return Optional.of("/endReason");
        }
    }

    record DecidedInTheFuture(LocalDate decidedOn) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/decidedOn");
        }
    }

    /** The reason ends a post, not the service. */
    record ReasonKeepsInService(EndReason reason) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/reason");
        }

        @Override
        public Optional<String> source() {
            return Optional.of("CT-13");
        }
    }

    /** A movement of this kind ends posts for another reason. */
    record EndReasonOfOtherKind(Movement.Kind kind, EndReason endReason) implements OfEndReason {}

    /** There is no post on that day or later from which anybody could go. */
    record NoPostToLeave(LocalDate day) implements Refusal {}

    /** It would be held by somebody who is in service no more. */
    record PostBeginsLater(String title, LocalDate from) implements Refusal {}

    record PostEndsLater(String title, LocalDate lastDay) implements Refusal {}

    record PostAlreadyEnded(LocalDate lastDay) implements Refusal {}

    record EndsBeforeItBegins(LocalDate from, LocalDate lastDay) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/lastDay");
        }
    }

    /** Only a leader has an office to resign. */
    record TitleIsNoOffice(String title) implements Refusal {

        @Override
        public Optional<String> source() {
            return Optional.of("CT-13");
        }
    }

    /**
     * The order of titles says that it is not.
     *
     * @param instrument where the order stands
     */
    record TitleNotLower(String from, String to, String instrument) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/title");
        }

        @Override
        public Optional<String> source() {
            return Optional.of(instrument);
        }
    }

    /** What the movement made of the post was decided or corrected otherwise since. */
    record PostChangedSince(String title, LocalDate from) implements Refusal {}
}
