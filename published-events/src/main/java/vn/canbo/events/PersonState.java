package vn.canbo.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.GraduationGrade;
import vn.canbo.events.code.ManagingAuthority;
import vn.canbo.events.code.ProfessionalLevel;

/**
 * A person as the world may know them: an opaque id and coded facts, never a name.
 *
 * @param ageAtRecruitment full years on the day of recruitment; absent if never recruited here
 * @param withdrawn the registration was a mistake: there is no such person, whatever else is said
 */
public record PersonState(
        UUID personId,
        Category category,
        ManagingAuthority managedBy,
        @Nullable Integer ageAtRecruitment,
        @Nullable ProfessionalLevel levelAtRecruitment,
        @Nullable GraduationGrade gradeAtRecruitment,
        boolean withdrawn)
        implements PublicState {

    @Override
    public UUID subject() {
        return personId;
    }

    @Override
    public String thingId() {
        return personId.toString();
    }
}
