package vn.canbo.personnel.dossier;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.GraduationGrade;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.ManagingAuthority;
import vn.canbo.events.code.QualificationKind;
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

    /**
     * @param level a constant of the scale of the kind
     */
    record RecordQualification(
            QualificationKind kind,
            String level,
            @Nullable MajorGroup majorGroup,
            @Nullable GraduationGrade grade,
            LocalDate awardedOn,
            @Nullable String certificateNumber)
            implements DossierChange {

        Qualification as(UUID qualificationId, boolean verified, @Nullable UUID certificateId) {
            return new Qualification(
                    qualificationId,
                    kind,
                    level,
                    majorGroup,
                    grade,
                    awardedOn,
                    verified,
                    certificateNumber,
                    certificateId);
        }
    }

    /**
     * @param qualification what it should have said from the beginning
     */
    record CorrectQualification(RecordQualification qualification, String reason)
            implements DossierChange {}

    record WithdrawQualification(String reason) implements DossierChange {}
}
