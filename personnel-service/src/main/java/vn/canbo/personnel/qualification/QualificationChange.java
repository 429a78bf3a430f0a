package vn.canbo.personnel.qualification;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.GraduationGrade;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.personnel.dossier.Qualification;

/** What may be asked to be done to the qualifications of a person. */
public sealed interface QualificationChange {

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
            implements QualificationChange {

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
            implements QualificationChange {}

    record WithdrawQualification(String reason) implements QualificationChange {}
}
