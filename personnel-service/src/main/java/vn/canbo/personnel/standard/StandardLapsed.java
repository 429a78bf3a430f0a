package vn.canbo.personnel.standard;

import java.time.LocalDate;
import java.util.UUID;
import vn.canbo.service.journal.DomainEvent;
import vn.canbo.service.journal.Subject;

/**
 * A verdict came to an end without a new one: the person neither holds the title any more nor may
 * be offered it.
 *
 * @param last as it was issued
 * @param effectiveOn first day on which nothing asks for it
 */
record StandardLapsed(UUID personId, Assessment last, LocalDate effectiveOn)
        implements DomainEvent {

    @Override
    public Subject subject() {
        return Subject.verdict(personId, last.title());
    }

    About about() {
        return new About(personId, last.title());
    }

    /** What held until that day; from it on a reader shows CANNOT_TELL. */
    Assessment held() {
        return last.until(effectiveOn);
    }
}
