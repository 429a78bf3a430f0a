package vn.canbo.training.course;

import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.QualificationKind;

/**
 * The qualification that a learner has after completing a course.
 *
 * @param level a level of {@link QualificationKind#scale} of its kind
 */
public record Teaches(QualificationKind kind, String level, @Nullable MajorGroup majorGroup) {

    /** Whether the level stands on the scale of its kind. */
    boolean isOnScale() {
        return kind.scale().contains(level);
    }
}
