package vn.canbo.service.intake;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import vn.canbo.events.reported.ReportOutcome;
import vn.canbo.events.reported.ReportResult;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.publisher.PublisherSuspended;

/** What the door itself refuses, before any command is run. */
sealed interface IntakeRefusal extends Objection {

    String SUSPENDED = Objection.wordingOf(PublisherSuspended.class);

    /**
     * What stood in the way lay in the sender and not in the event: the same event may come again
     * under its id.
     */
    sealed interface OfSender extends IntakeRefusal {}

    /** The event itself is not what the contract says, whoever sends it. */
    sealed interface BreaksContract extends IntakeRefusal {}

    /** Whether every reason of a refusal lay in the sender. */
    static boolean isBecauseOfSender(ReportOutcome outcome) {
        return outcome.result() == ReportResult.REFUSED
                && outcome.reasons().stream()
                        .allMatch(it -> has(it, OfSender.class) || it.code().equals(SUSPENDED));
    }

    /** Whether an event was refused for what counts towards a suspension. */
    static boolean breaksContract(ReportOutcome outcome) {
        return outcome.result() == ReportResult.REFUSED
                && outcome.reasons().stream().anyMatch(it -> has(it, BreaksContract.class));
    }

    private static boolean has(ReportOutcome.Reason reason, Class<?> kind) {
        return Arrays.stream(kind.getPermittedSubclasses())
                .anyMatch(it -> Objection.wordingOf(it).equals(reason.code()));
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

    /** Sent to a service that does not decide this type. */
    record OtherServiceAnswers(String type, String owner) implements IntakeRefusal {
        @Override
        public Optional<String> pointer() {
            return Optional.of("/type");
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
            implements IntakeRefusal {
        @Override
        public Optional<String> pointer() {
            return Optional.of(place);
        }
    }

    /** What it reports bears a day from which on another publisher reports. */
    record SuccessorReports(
            String publisher, LocalDate lastDay, LocalDate day, String successor, String place)
            implements IntakeRefusal {
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

    /** A rule of the database that no rule of ours foresaw, such as two reports at once. */
    record ConflictsWithRecords(String constraint) implements IntakeRefusal {}

    /** A defect of ours; it is logged, and the event may be sent again under a new id. */
    record NotProcessed() implements IntakeRefusal {}
}
