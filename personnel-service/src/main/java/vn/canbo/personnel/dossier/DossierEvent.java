package vn.canbo.personnel.dossier;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.Category;
import vn.canbo.service.journal.DomainEvent;
import vn.canbo.service.journal.Subject;

/**
 * What was decided about a dossier. What was decided for a later day is written down at once, and
 * again when that day comes: from then on the dossier of today is another one.
 */
sealed interface DossierEvent extends DomainEvent {

    UUID personId();

    @Override
    default Subject subject() {
        return Subject.person(personId());
    }

    /**
     * The recruit's category becomes that of the title, or again what it was before.
     *
     * @param to last day, included, before another recruitment decides; absent when none does
     */
    record CategoryChanged(
            UUID personId, Category category, LocalDate effectiveOn, @Nullable LocalDate to)
            implements DossierEvent {}

    record HomeUnitChanged(UUID personId, UUID homeUnitId, LocalDate effectiveOn)
            implements DossierEvent {}
}
