package vn.canbo.personnel.person;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.ManagingAuthority;
import vn.canbo.events.code.Sex;

/** What may be asked about who a person is. */
public sealed interface PersonChange {

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
            implements PersonChange {

        Identity identity() {
            return new Identity(fullName, citizenNumber, birthDate, sex, ethnicity);
        }

        @Override
        public String toString() {
            return "RegisterPerson[not shown]";
        }
    }

    /** Who the person is, as it should have been registered from the beginning. */
    record CorrectIdentity(
            String fullName,
            String citizenNumber,
            LocalDate birthDate,
            Sex sex,
            String ethnicity,
            boolean religious,
            boolean partyMember,
            String reason)
            implements PersonChange {

        Identity identity() {
            return new Identity(fullName, citizenNumber, birthDate, sex, ethnicity);
        }

        @Override
        public String toString() {
            return "CorrectIdentity[not shown]";
        }
    }

    /** The registration was a mistake: there is no such person. */
    record WithdrawRegistration(String reason) implements PersonChange {

        @Override
        public String toString() {
            return "WithdrawRegistration[not shown]";
        }
    }
}
