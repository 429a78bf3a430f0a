package vn.canbo.assignment.doubt;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.canbo.assignment.official.KnownVersion;
import vn.canbo.service.journal.DomainEvent;
import vn.canbo.service.journal.Personal;
import vn.canbo.service.journal.Subject;
import vn.canbo.service.problem.Reason;

/** What happens to doubts; a subject of their own, so that a secondment keeps its version. */
sealed interface DoubtEvent extends DomainEvent {

    UUID secondmentId();

    UUID personId();

    @Override
    default Subject subject() {
        return new Subject("doubt", secondmentId().toString());
    }

    @Override
    default UUID sealedFor() {
        return personId();
    }

    /** The decision would be refused today, or for other reasons than before. */
    record DecisionDoubted(
            UUID secondmentId,
            UUID personId,
            List<KnownVersion> lateFacts,
            @Personal List<Reason> reasons,
            LocalDate effectiveOn)
            implements DoubtEvent {}

    /** It would stand again, it was withdrawn, or the person was forgotten. */
    record DoubtLifted(UUID secondmentId, UUID personId, LocalDate effectiveOn)
            implements DoubtEvent {}
}
