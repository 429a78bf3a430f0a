package vn.canbo.service.intake;

import java.util.Optional;
import vn.canbo.service.decision.Objection;

/** What the door itself refuses, before any command is run. */
sealed interface IntakeRefusal extends Objection {

    /** The event is no JSON, or nested too deeply, or has a field twice. */
    record NotJson() implements IntakeRefusal {}

    /** Size in KB. */
    record EventTooLarge(int most) implements IntakeRefusal {}

    /** A CloudEvents attribute is missing or has a form that is not taken. */
    record WrongAttribute(String attribute, String expected) implements IntakeRefusal {
        @Override
        public Optional<String> pointer() {
            return Optional.of("/" + attribute);
        }
    }

    /** No service takes this type. */
    record UnknownType(String type) implements IntakeRefusal {
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
    record IdentityOnOpenTopic() implements IntakeRefusal {}

    /** Something else than identity came on the identity topic. */
    record IdentityTopicOnly(String type) implements IntakeRefusal {}

    /** The content breaks its schema; the text of the rule comes from the schema. */
    record BreaksSchema(String place, String vi, String en) implements IntakeRefusal {
        @Override
        public Optional<String> pointer() {
            return Optional.of("/data" + place);
        }
    }

    /** Nobody granted this publisher anything. */
    record PublisherNotKnown(String publisher) implements IntakeRefusal {}

    /** This publisher may not report this type, or not on this day. */
    record NotGranted(String publisher, String type) implements IntakeRefusal {}

    /** The same id came before with other content. */
    record EventIdReused(String eventId) implements IntakeRefusal {
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
