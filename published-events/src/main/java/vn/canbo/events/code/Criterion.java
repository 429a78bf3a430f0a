package vn.canbo.events.code;

import java.util.Arrays;
import java.util.Optional;

/** What a title standard asks for (QN-11, LS-6, CT-7). */
public enum Criterion {
    GENERAL_EDUCATION,
    PROFESSIONAL_LEVEL,
    MAJOR_MATCHES_POSITION,
    POLITICAL_THEORY,
    STATE_MANAGEMENT,
    IT,
    AGE;

    /**
     * The level or the group of majors of that name; empty for an age, which is a number, and for a
     * name that this release does not know.
     */
    public Optional<Enum<?>> constantOf(String name) {
        return switch (this) {
            case GENERAL_EDUCATION -> QualificationKind.GENERAL_EDUCATION.level(name);
            case PROFESSIONAL_LEVEL -> QualificationKind.PROFESSIONAL.level(name);
            case POLITICAL_THEORY -> QualificationKind.POLITICAL_THEORY.level(name);
            case STATE_MANAGEMENT -> QualificationKind.STATE_MANAGEMENT.level(name);
            case IT -> QualificationKind.IT.level(name);
            case MAJOR_MATCHES_POSITION ->
                    Arrays.stream(MajorGroup.values())
                            .filter(it -> it.name().equals(name))
                            .<Enum<?>>map(it -> it)
                            .findFirst();
            case AGE -> Optional.empty();
        };
    }
}
