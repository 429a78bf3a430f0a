package vn.canbo.events.reported;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.GraduationGrade;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.QualificationKind;

/**
 * A diploma or certificate that a person has.
 *
 * @param level a constant of the scale of its kind, such as UNIVERSITY or CERTIFICATE
 */
public record QualificationObtained(
        PersonReference person,
        QualificationKind kind,
        String level,
        @Nullable MajorGroup majorGroup,
        @Nullable GraduationGrade grade,
        LocalDate awardedOn,
        @Nullable String certificateNumber) {}
