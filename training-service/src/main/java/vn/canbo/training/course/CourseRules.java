package vn.canbo.training.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.canbo.service.decision.Objection;
import vn.canbo.training.ReasonMissing;
import vn.canbo.training.course.CourseCommand.CorrectCourse;

/** What a course and a class must look like before they are written. */
final class CourseRules {

    private CourseRules() {}

    static List<Refusal> objectionsTo(Course course) {
        var refusals = new ArrayList<Refusal>();
        if (!CourseCode.fits(course.code().value())) {
            refusals.add(new Refusal.CodeNotWellFormed(course.code().value()));
        }
        if (course.name().vi().isBlank() || course.name().en().isBlank()) {
            refusals.add(new Refusal.NameMissing());
        }
        var teaches = course.teaches();
        if (teaches != null && !teaches.isOnScale()) {
            refusals.add(new Refusal.LevelNotOnScale(teaches.kind(), teaches.level()));
        }
        return refusals;
    }

    static List<Refusal> objectionsTo(TrainingClass opened) {
        var refusals = new ArrayList<Refusal>();
        if (!CourseCode.fits(opened.code().value())) {
            refusals.add(new Refusal.CodeNotWellFormed(opened.code().value()));
        }
        if (opened.provider().isBlank()) {
            refusals.add(new Refusal.ProviderMissing());
        }
        if (opened.lastDay().isBefore(opened.firstDay())) {
            refusals.add(new Refusal.ClassEndsBeforeItBegins(opened.firstDay(), opened.lastDay()));
        }
        if (opened.seats() < 1) {
            refusals.add(new Refusal.NoSeatOffered(opened.seats()));
        }
        return refusals;
    }

    /**
     * @param completions how many people of all units completed a class of the course
     */
    static List<Objection> objectionsToCorrection(
            Course before, CorrectCourse command, int completions) {
        var refusals = new ArrayList<Objection>(objectionsTo(command.right()));
        if (completions > 0 && !Objects.equals(before.teaches(), command.right().teaches())) {
            refusals.add(new Refusal.CourseWasCompleted(completions));
        }
        refusals.addAll(objectionsToReason(command.reason()));
        return refusals;
    }

    /** What people of all units did in the class stands against saying it was another one. */
    static List<Objection> objectionsToCorrection(
            TrainingClass right, ClassUse use, String reason) {
        var refusals = new ArrayList<Objection>(objectionsTo(right));
        var completed = use.firstCompletion();
        if (completed != null && completed.isBefore(right.firstDay())) {
            refusals.add(new Refusal.WasCompletedBefore(completed));
        }
        if (use.seatsTaken() > right.seats()) {
            refusals.add(new Refusal.MoreSeatsTaken(use.seatsTaken()));
        }
        refusals.addAll(objectionsToReason(reason));
        return refusals;
    }

    static List<Objection> objectionsToReason(String reason) {
        return reason.isBlank() ? List.of(new ReasonMissing()) : List.of();
    }

    /**
     * What people of all units did in a class.
     *
     * @param enrolments those dropped too, without those withdrawn
     * @param firstCompletion absent while nobody completed it
     */
    record ClassUse(int enrolments, int seatsTaken, @Nullable LocalDate firstCompletion) {}
}
