package vn.canbo.training.course;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.GeneralEducation;
import vn.canbo.events.code.ItSkill;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.PoliticalTheory;
import vn.canbo.events.code.ProfessionalLevel;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.events.code.StateManagement;

/**
 * The qualification that a learner has after completing a course.
 *
 * @param level a constant of the scale of its kind; for kinds without a scale of ours (languages,
 *     job skills) any code in capitals
 */
public record Teaches(QualificationKind kind, String level, @Nullable MajorGroup majorGroup) {

    /** Whether the level stands on the scale of its kind. */
    boolean isOnScale() {
        return switch (kind) {
            case GENERAL_EDUCATION -> isOneOf(GeneralEducation.values());
            case PROFESSIONAL -> isOneOf(ProfessionalLevel.values());
            case POLITICAL_THEORY -> isOneOf(PoliticalTheory.values());
            case STATE_MANAGEMENT -> isOneOf(StateManagement.values());
            case IT -> isOneOf(ItSkill.values());
            case FOREIGN_LANGUAGE, ETHNIC_LANGUAGE, JOB_SKILLS ->
                    level.matches("[A-Z][A-Z0-9_]{0,39}");
        };
    }

    private boolean isOneOf(Enum<?>[] scale) {
        return Arrays.stream(scale).anyMatch(it -> it.name().equals(level));
    }
}
