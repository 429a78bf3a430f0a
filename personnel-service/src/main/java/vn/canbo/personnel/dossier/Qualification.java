package vn.canbo.personnel.dossier;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.QualificationState;
import vn.canbo.events.code.GraduationGrade;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.QualificationKind;

/**
 * A diploma or certificate of a person.
 *
 * @param level a constant of the scale of its kind
 * @param verified only these count towards a standard
 * @param certificateId the certificate of the training service that it rests on
 */
public record Qualification(
        UUID qualificationId,
        QualificationKind kind,
        String level,
        @Nullable MajorGroup majorGroup,
        @Nullable GraduationGrade grade,
        LocalDate awardedOn,
        boolean verified,
        @Nullable String certificateNumber,
        @Nullable UUID certificateId) {

    /** The same attestation, whoever reported it. */
    public boolean saysTheSameAs(Qualification other) {
        return kind == other.kind
                && level.equals(other.level)
                && majorGroup == other.majorGroup
                && awardedOn.equals(other.awardedOn);
    }

    /** Whether both can be one attestation, of which one side leaves the major unsaid. */
    public boolean mayBe(Qualification other) {
        return kind == other.kind
                && level.equals(other.level)
                && awardedOn.equals(other.awardedOn)
                && (majorGroup == null
                        || other.majorGroup == null
                        || majorGroup == other.majorGroup);
    }

    /** The same, seen by an officer. */
    public Qualification seen() {
        return new Qualification(
                qualificationId,
                kind,
                level,
                majorGroup,
                grade,
                awardedOn,
                true,
                certificateNumber,
                certificateId);
    }

    public QualificationState state(UUID personId, boolean withdrawn) {
        return new QualificationState(
                qualificationId,
                personId,
                kind,
                level,
                majorGroup,
                grade,
                awardedOn,
                verified,
                withdrawn);
    }
}
