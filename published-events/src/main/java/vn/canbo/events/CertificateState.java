package vn.canbo.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.GraduationGrade;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.QualificationKind;

/**
 * A certificate earned by completing a class.
 *
 * @param level a constant of the scale of its kind
 * @param verified reported by a publisher with training authority; a self-declared one waits for an
 *     officer
 */
public record CertificateState(
        UUID certificateId,
        UUID personId,
        UUID enrolmentId,
        QualificationKind kind,
        String level,
        @Nullable MajorGroup majorGroup,
        @Nullable GraduationGrade grade,
        LocalDate awardedOn,
        boolean verified,
        boolean withdrawn)
        implements PublicState {

    @Override
    public UUID subject() {
        return personId;
    }

    @Override
    public String thingId() {
        return certificateId.toString();
    }
}
