package vn.canbo.personnel.movement;

import java.time.LocalDate;
import java.util.UUID;
import vn.canbo.service.journal.DomainEvent;
import vn.canbo.service.journal.Personal;
import vn.canbo.service.journal.Subject;

/** What was decided about a movement, beside what became of each post. */
sealed interface MovementEvent extends DomainEvent {

    UUID personId();

    @Override
    default Subject subject() {
        return Subject.person(personId());
    }

    record MovementRecorded(UUID personId, Movement movement) implements MovementEvent {

        @Override
        public LocalDate effectiveOn() {
            return movement.effectiveOn();
        }
    }

    record MovementCorrected(UUID personId, Movement movement, @Personal String reason)
            implements MovementEvent {

        @Override
        public LocalDate effectiveOn() {
            return movement.effectiveOn();
        }
    }

    record MovementWithdrawn(
            UUID personId, UUID movementId, @Personal String reason, LocalDate effectiveOn)
            implements MovementEvent {}
}
