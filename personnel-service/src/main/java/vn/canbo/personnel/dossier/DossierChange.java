package vn.canbo.personnel.dossier;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.ManagingAuthority;
import vn.canbo.events.code.Sex;

/** What may be asked to be done to a dossier. */
sealed interface DossierChange {

    /**
     * Opens a dossier.
     *
     * @param homeUnitId unit that may see it before a post is held
     */
    record RegisterPerson(
            String fullName,
            String citizenNumber,
            LocalDate birthDate,
            Sex sex,
            String ethnicity,
            boolean religious,
            boolean partyMember,
            Category category,
            ManagingAuthority managedBy,
            @Nullable UUID homeUnitId)
            implements DossierChange {

        Identity identity() {
            return new Identity(fullName, citizenNumber, birthDate, sex, ethnicity);
        }

        @Override
        public String toString() {
            return "RegisterPerson[not shown]";
        }
    }
}
