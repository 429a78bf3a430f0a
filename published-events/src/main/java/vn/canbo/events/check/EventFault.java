package vn.canbo.events.check;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** What stands against an event by the contract and by what its sender is granted. */
public sealed interface EventFault extends Ground {

    /**
     * What stands in the way lies in the sender and not in the event: the same event may come again
     * under its id.
     */
    sealed interface OfSender extends EventFault {

        static boolean has(String code) {
            return isOneOf(OfSender.class, code);
        }
    }

    /** The event itself is not what the contract says, whoever sends it. */
    sealed interface BreaksContract extends EventFault {

        static boolean has(String code) {
            return isOneOf(BreaksContract.class, code);
        }
    }

    private static boolean isOneOf(Class<?> kind, String code) {
        return Arrays.stream(kind.getPermittedSubclasses())
                .anyMatch(it -> Ground.wordingOf(it).equals(code));
    }

    record NotJson() implements BreaksContract {}

    /** A record without a body, such as a tombstone, or a request without one. */
    record EventEmpty() implements BreaksContract {}

    /** Nested too deeply, or a text, a number or a name in it is too long. */
    record EventTooDeepOrLong() implements BreaksContract {}

    /** The same field stands twice in one object. */
    record FieldTwice() implements BreaksContract {}

    /** Size in KB. */
    record EventTooLarge(int most) implements BreaksContract {}

    /** A CloudEvents attribute is missing or has a form that is not taken. */
    record WrongAttribute(String attribute, String expected) implements BreaksContract {
        @Override
        public Optional<String> pointer() {
            return Optional.of("/" + attribute);
        }
    }

    /** An attribute whose name CloudEvents does not allow; it is not repeated. */
    record AttributeNameMalformed() implements BreaksContract {}

    /** An attribute came in two headers that differ. */
    record AttributeTwice(String attribute) implements BreaksContract {
        @Override
        public Optional<String> pointer() {
            return Optional.of("/" + attribute);
        }
    }

    /** The event says that it happened later than clocks may differ. */
    record HappensLater(int minutes) implements BreaksContract {
        @Override
        public Optional<String> pointer() {
            return Optional.of("/time");
        }
    }

    /** No service takes this type. */
    record UnknownType(String type) implements BreaksContract {
        @Override
        public Optional<String> pointer() {
            return Optional.of("/type");
        }
    }

    /**
     * A text of the content holds something that its reader does not see.
     *
     * @param character such as {@code U+200B}
     */
    record HiddenCharacter(String place, String character) implements EventFault {
        @Override
        public Optional<String> pointer() {
            return Optional.of(place);
        }
    }

    /** Identity came on a topic that others read too. */
    record IdentityOnOpenTopic() implements BreaksContract {}

    /** Something else than identity came on the identity topic. */
    record IdentityTopicOnly(String type) implements BreaksContract {}

    /** The content breaks its schema; the text of the rule comes from the schema. */
    record BreaksSchema(String place, String vi, String en) implements BreaksContract {
        @Override
        public Optional<String> pointer() {
            return Optional.of("/data" + place);
        }
    }

    /** Nobody granted this publisher anything. */
    record PublisherNotKnown(String publisher) implements OfSender {}

    /** What was granted was taken back. */
    record PublisherRevoked(String publisher, LocalDate revokedOn) implements OfSender {}

    /** This publisher may not report this type. */
    record NotGranted(String publisher, String type) implements OfSender {}

    /** The grant holds from a later legal day on. */
    record GrantNotBegun(String publisher, LocalDate firstDay) implements OfSender {}

    /** What it reports bears a day after the last one granted, and nobody follows. */
    record GrantEnded(String publisher, LocalDate lastDay, LocalDate day, String place)
            implements EventFault {
        @Override
        public Optional<String> pointer() {
            return Optional.of(place);
        }
    }

    /** What it reports bears a day from which on another publisher reports. */
    record SuccessorReports(
            String publisher, LocalDate lastDay, LocalDate day, String successor, String place)
            implements EventFault {
        @Override
        public Optional<String> pointer() {
            return Optional.of(place);
        }
    }

    /** The same id came before with other content. */
    record EventIdReused(String eventId) implements BreaksContract {
        @Override
        public Optional<String> pointer() {
            return Optional.of("/id");
        }
    }
}
