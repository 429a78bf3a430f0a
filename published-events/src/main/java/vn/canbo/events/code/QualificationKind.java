package vn.canbo.events.code;

import java.util.Arrays;
import java.util.List;

/** What a qualification attests, and the scale on which its level stands (QN-11). */
public enum QualificationKind {
    GENERAL_EDUCATION,
    PROFESSIONAL,
    POLITICAL_THEORY,
    STATE_MANAGEMENT,
    IT,
    FOREIGN_LANGUAGE,
    ETHNIC_LANGUAGE,
    JOB_SKILLS;

    /** The levels that a qualification of this kind may have, ascending. */
    public List<String> scale() {
        return switch (this) {
            case GENERAL_EDUCATION -> namesOf(GeneralEducation.values());
            case PROFESSIONAL -> namesOf(ProfessionalLevel.values());
            case POLITICAL_THEORY -> namesOf(PoliticalTheory.values());
            case STATE_MANAGEMENT -> namesOf(StateManagement.values());
            case IT, FOREIGN_LANGUAGE -> namesOf(ItSkill.values());
            case ETHNIC_LANGUAGE, JOB_SKILLS -> namesOf(ItSkill.NONE, ItSkill.CERTIFICATE);
        };
    }

    private static List<String> namesOf(Enum<?>... levels) {
        return Arrays.stream(levels).map(Enum::name).toList();
    }
}
