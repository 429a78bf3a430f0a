package vn.canbo.personnel.relative;

import java.time.LocalDate;
import java.util.UUID;
import vn.canbo.service.journal.DomainEvent;
import vn.canbo.service.journal.Personal;
import vn.canbo.service.journal.Subject;

/** What was recorded about the relatives of a person; who it is stands under the person's key. */
sealed interface RelativeEvent extends DomainEvent {

    UUID personId();

    @Override
    default Subject subject() {
        return Subject.person(personId());
    }

    record RelativeRecorded(UUID personId, @Personal Relation relation, LocalDate effectiveOn)
            implements RelativeEvent {}

    record RelativeCorrected(
            UUID personId,
            @Personal Relation relation,
            @Personal String reason,
            LocalDate effectiveOn)
            implements RelativeEvent {}

    record RelativeWithdrawn(
            UUID personId, UUID relationId, @Personal String reason, LocalDate effectiveOn)
            implements RelativeEvent {}
}
