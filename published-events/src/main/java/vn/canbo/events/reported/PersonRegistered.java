package vn.canbo.events.reported;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.ManagingAuthority;
import vn.canbo.events.code.Sex;

/**
 * Identity of a person; accepted on a publisher's identity topic, over HTTP and from Excel only.
 *
 * @param fileNumber the publisher's own number of the dossier, by which later events name the
 *     person
 * @param citizenNumber 12 digits
 * @param homeUnitCode unit that may see the dossier before a post is held
 */
public record PersonRegistered(
        String fileNumber,
        String fullName,
        String citizenNumber,
        LocalDate birthDate,
        Sex sex,
        String ethnicity,
        boolean religious,
        boolean partyMember,
        Category category,
        ManagingAuthority managedBy,
        @Nullable String homeUnitCode) {}
