package vn.canbo.personnel.reelection;

import java.time.LocalDate;
import java.util.UUID;
import vn.canbo.service.journal.DomainEvent;
import vn.canbo.service.journal.Personal;
import vn.canbo.service.journal.Subject;

/** What was recorded about a result in a Party committee; the world is not told. */
sealed interface PartyResultEvent extends DomainEvent {

    UUID personId();

    @Override
    default Subject subject() {
        return Subject.person(personId());
    }

    record PartyResultRecorded(UUID personId, @Personal PartyResult result)
            implements PartyResultEvent {

        @Override
        public LocalDate effectiveOn() {
            return result.on();
        }
    }

    record PartyResultCorrected(
            UUID personId, @Personal PartyResult result, @Personal String reason)
            implements PartyResultEvent {

        @Override
        public LocalDate effectiveOn() {
            return result.on();
        }
    }

    record PartyResultWithdrawn(
            UUID personId, UUID resultId, @Personal String reason, LocalDate effectiveOn)
            implements PartyResultEvent {}
}
