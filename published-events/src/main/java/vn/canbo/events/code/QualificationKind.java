package vn.canbo.events.code;

import java.util.List;
import java.util.Optional;

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

    /** The names of the levels that a qualification of this kind may have, ascending. */
    public List<String> scale() {
        return levels().stream().<String>map(Enum::name).toList();
    }

    /** The level of that name; empty when this kind has none such. */
    public Optional<Enum<?>> level(String name) {
        return levels().stream().filter(it -> it.name().equals(name)).findFirst();
    }

    private List<Enum<?>> levels() {
        return switch (this) {
            case GENERAL_EDUCATION -> List.of(GeneralEducation.values());
            case PROFESSIONAL -> List.of(ProfessionalLevel.values());
            case POLITICAL_THEORY -> List.of(PoliticalTheory.values());
            case STATE_MANAGEMENT -> List.of(StateManagement.values());
            case IT -> List.of(ItSkill.values());
            case FOREIGN_LANGUAGE -> List.of(SkillProof.values());
            case ETHNIC_LANGUAGE, JOB_SKILLS -> List.of(SkillProof.NONE, SkillProof.CERTIFICATE);
        };
    }
}
