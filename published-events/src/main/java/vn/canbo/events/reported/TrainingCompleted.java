package vn.canbo.events.reported;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.GraduationGrade;

/**
 * A learner completed a class; the certificate follows from the course.
 *
 * @param classCode code of the class as the training service lists it
 */
public record TrainingCompleted(
        PersonReference person,
        String classCode,
        LocalDate completedOn,
        String certificateNumber,
        @Nullable GraduationGrade grade) {}
