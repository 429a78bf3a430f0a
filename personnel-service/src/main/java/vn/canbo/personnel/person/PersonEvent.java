package vn.canbo.personnel.person;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.ManagingAuthority;
import vn.canbo.events.code.Sex;
import vn.canbo.service.journal.DomainEvent;
import vn.canbo.service.journal.Personal;
import vn.canbo.service.journal.Subject;

/** What was decided about who a person is. */
sealed interface PersonEvent extends DomainEvent {

    UUID personId();

    @Override
    default Subject subject() {
        return Subject.person(personId());
    }

    record PersonRegistered(
            UUID personId,
            @Personal String fullName,
            @Personal String citizenNumber,
            @Personal LocalDate birthDate,
            @Personal String ethnicity,
            @Personal Sex sex,
            @Personal boolean religious,
            @Personal boolean partyMember,
            Category category,
            ManagingAuthority managedBy,
            @Nullable UUID homeUnitId,
            LocalDate effectiveOn)
            implements PersonEvent {}

    record FileNumberLinked(
            UUID personId, String publisher, String fileNumber, LocalDate effectiveOn)
            implements PersonEvent {}

    /** It was a mistake; the reason may name somebody. */
    record RegistrationWithdrawn(UUID personId, @Personal String reason, LocalDate effectiveOn)
            implements PersonEvent {}

    record FileNumberUnlinked(
            UUID personId, String publisher, String fileNumber, LocalDate effectiveOn)
            implements PersonEvent {}

    /** It said something else from the beginning; the reason may name somebody too. */
    record IdentityCorrected(
            UUID personId,
            @Personal String fullName,
            @Personal String citizenNumber,
            @Personal LocalDate birthDate,
            @Personal String ethnicity,
            @Personal Sex sex,
            @Personal boolean religious,
            @Personal boolean partyMember,
            @Personal String reason,
            LocalDate effectiveOn)
            implements PersonEvent {}
}
