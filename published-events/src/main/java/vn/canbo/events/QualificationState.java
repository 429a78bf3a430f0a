package vn.canbo.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.GraduationGrade;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.QualificationKind;

/**
 * A qualification of a person.
 *
 * @param level a constant of the scale of its kind, such as UNIVERSITY
 * @param verified seen by an authority or reported by a publisher with training authority; only
 *     verified ones count
 * @param withdrawn the record was a mistake: it never held
 */
public record QualificationState(
        UUID qualificationId,
        UUID personId,
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
        return qualificationId.toString();
    }
}
