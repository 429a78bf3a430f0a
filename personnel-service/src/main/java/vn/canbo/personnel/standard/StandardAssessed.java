package vn.canbo.personnel.standard;

import java.time.LocalDate;
import java.util.UUID;
import vn.canbo.service.journal.DomainEvent;
import vn.canbo.service.journal.Subject;

/**
 * A verdict was issued; its subject is person and title, so it never raises a dossier's version.
 */
record StandardAssessed(UUID personId, Assessment assessment) implements DomainEvent {

    @Override
    public Subject subject() {
        return Subject.verdict(personId, assessment.title());
    }

    About about() {
        return new About(personId, assessment.title());
    }

    @Override
    public LocalDate effectiveOn() {
        return assessment.onDay();
    }
}
