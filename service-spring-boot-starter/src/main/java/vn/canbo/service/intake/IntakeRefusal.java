package vn.canbo.service.intake;

import java.util.Optional;
import vn.canbo.events.check.EventFault;
import vn.canbo.events.check.Ground;
import vn.canbo.events.reported.ReportOutcome;
import vn.canbo.events.reported.ReportResult;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.publisher.PublisherSuspended;

/** What the door of a service refuses beside what breaks the contract. */
sealed interface IntakeRefusal extends Objection {

    String SUSPENDED = Ground.wordingOf(PublisherSuspended.class);

    /** Whether every reason of a refusal lay in the sender. */
    static boolean isBecauseOfSender(ReportOutcome outcome) {
        return outcome.result() == ReportResult.REFUSED
                && outcome.reasons().stream()
                        .map(ReportOutcome.Reason::code)
                        .allMatch(it -> EventFault.OfSender.has(it) || it.equals(SUSPENDED));
    }

    /** Whether an event was refused for what counts towards a suspension. */
    static boolean breaksContract(ReportOutcome outcome) {
        return outcome.result() == ReportResult.REFUSED
                && outcome.reasons().stream()
                        .map(ReportOutcome.Reason::code)
                        .anyMatch(EventFault.BreaksContract::has);
    }

    /** Sent to a service that does not decide this type. */
    record OtherServiceAnswers(String type, String owner) implements IntakeRefusal {
        @Override
        public Optional<String> pointer() {
            return Optional.of("/type");
        }
    }

    /** A rule of the database that no rule of ours foresaw, such as two reports at once. */
    record ConflictsWithRecords(String constraint) implements IntakeRefusal {}

    /** A defect of ours; it is logged, and the event may be sent again under a new id. */
    record NotProcessed() implements IntakeRefusal {}
}
