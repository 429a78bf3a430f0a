package vn.canbo.training.course;

import java.util.ArrayList;
import java.util.List;

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

    static List<Refusal> objectionsTo(OpenClass command) {
        var refusals = new ArrayList<Refusal>();
        if (!CourseCode.fits(command.code().value())) {
            refusals.add(new Refusal.CodeNotWellFormed(command.code().value()));
        }
        if (command.provider().isBlank()) {
            refusals.add(new Refusal.ProviderMissing());
        }
        if (command.lastDay().isBefore(command.firstDay())) {
            refusals.add(
                    new Refusal.ClassEndsBeforeItBegins(command.firstDay(), command.lastDay()));
        }
        if (command.seats() < 1) {
            refusals.add(new Refusal.NoSeatOffered(command.seats()));
        }
        return refusals;
    }
}
