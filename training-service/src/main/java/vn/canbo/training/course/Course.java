package vn.canbo.training.course;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A course as it is offered.
 *
 * @param teaches absent when completing it gives no qualification, such as a course on ethics
 * @param servesTitles codes of the titles whose holders need it (QN-4); empty when it serves all
 */
public record Course(
        CourseCode code,
        Name name,
        Subject subject,
        @Nullable Teaches teaches,
        Set<String> servesTitles) {

    public Course {
        servesTitles = Set.copyOf(servesTitles);
    }

    /** What a course is about (LS-14; ethics from TN12-20). */
    enum Subject {
        JOB_SKILLS,
        KNOWLEDGE_UPDATE,
        STATE_MANAGEMENT,
        POLITICAL_THEORY,
        IT,
        DEFENCE_SECURITY,
        ETHICS,
        DEGREE
    }

    /** What a course is called in both languages. */
    public record Name(String vi, String en) {}

    /** Whether the course serves the holder of at least one of these titles (QN-4). */
    public boolean serves(Set<String> titles) {
        return servesTitles.isEmpty() || titles.stream().anyMatch(servesTitles::contains);
    }
}
