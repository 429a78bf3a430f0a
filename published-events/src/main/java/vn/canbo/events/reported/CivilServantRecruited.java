package vn.canbo.events.reported;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.EndReason;
import vn.canbo.events.code.GraduationGrade;
import vn.canbo.events.code.ProfessionalLevel;

/**
 * A recruitment into a civil-servant title; gated like an appointment (TN12-11, TN12-15).
 *
 * @param replaces reason of the exit that the recruit replaces; absent for a new post (CT-8)
 */
public record CivilServantRecruited(
        PersonReference person,
        String unitCode,
        String title,
        LocalDate decidedOn,
        LocalDate effectiveOn,
        String decisionNumber,
        ProfessionalLevel degree,
        GraduationGrade grade,
        @Nullable EndReason replaces) {}
