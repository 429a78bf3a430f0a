package vn.canbo.personnel.override;

import java.time.LocalDate;
import java.util.UUID;
import vn.canbo.service.journal.DomainEvent;
import vn.canbo.service.journal.Personal;
import vn.canbo.service.journal.Subject;

/** What was decided about an override, and every decision about a post that rested on it. */
sealed interface OverrideEvent extends DomainEvent {

    UUID overrideId();

    UUID personId();

    @Override
    default Subject subject() {
        return of(overrideId());
    }

    @Override
    default UUID sealedFor() {
        return personId();
    }

    static Subject of(UUID overrideId) {
        return new Subject("override", overrideId.toString());
    }

    record OverrideRequested(
            UUID overrideId, UUID personId, StandardOverride asked, LocalDate effectiveOn)
            implements OverrideEvent {}

    record OverrideGranted(
            UUID overrideId, UUID personId, StandardOverride granted, LocalDate effectiveOn)
            implements OverrideEvent {}

    record OverrideDeclined(
            UUID overrideId, UUID personId, @Personal String reason, LocalDate effectiveOn)
            implements OverrideEvent {}

    record OverrideCorrected(
            UUID overrideId,
            UUID personId,
            StandardOverride granted,
            @Personal String reason,
            LocalDate effectiveOn)
            implements OverrideEvent {}

    record OverrideWithdrawn(
            UUID overrideId, UUID personId, @Personal String reason, LocalDate effectiveOn)
            implements OverrideEvent {}

    /**
     * @param effectiveOn the day of the decision
     */
    record OverrideReliedOn(
            UUID overrideId, UUID personId, String decisionNumber, LocalDate effectiveOn)
            implements OverrideEvent {}
}
