package vn.canbo.service.trial;

import java.time.LocalDate;
import java.util.UUID;
import vn.canbo.service.journal.DomainEvent;
import vn.canbo.service.journal.Subject;

/** A note was written. */
record NoteWritten(UUID noteId, UUID unitId, LocalDate effectiveOn) implements DomainEvent {

    @Override
    public Subject subject() {
        return new Subject("note", noteId.toString());
    }
}
