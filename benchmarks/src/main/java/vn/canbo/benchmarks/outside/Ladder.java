package vn.canbo.benchmarks.outside;

import java.util.List;
import vn.canbo.events.code.QualificationKind;

/** Levels that somebody obtains one after another; each changes the verdict on a leader's post. */
public final class Ladder {

    public static final List<Step> STEPS =
            List.of(
                    new Step(QualificationKind.GENERAL_EDUCATION, "PRIMARY"),
                    new Step(QualificationKind.PROFESSIONAL, "ELEMENTARY"),
                    new Step(QualificationKind.POLITICAL_THEORY, "ELEMENTARY"),
                    new Step(QualificationKind.GENERAL_EDUCATION, "LOWER_SECONDARY"),
                    new Step(QualificationKind.PROFESSIONAL, "INTERMEDIATE"),
                    new Step(QualificationKind.POLITICAL_THEORY, "INTERMEDIATE"),
                    new Step(QualificationKind.GENERAL_EDUCATION, "UPPER_SECONDARY"),
                    new Step(QualificationKind.PROFESSIONAL, "COLLEGE"),
                    new Step(QualificationKind.POLITICAL_THEORY, "ADVANCED"),
                    new Step(QualificationKind.PROFESSIONAL, "UNIVERSITY"),
                    new Step(QualificationKind.POLITICAL_THEORY, "BACHELOR"),
                    new Step(QualificationKind.PROFESSIONAL, "MASTER"),
                    new Step(QualificationKind.PROFESSIONAL, "DOCTOR"));

    private Ladder() {}

    public record Step(QualificationKind kind, String level) {}
}
