package vn.canbo.training.course;

import java.util.ArrayList;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.journal.Journal;
import vn.canbo.service.problem.NoSuchThing;
import vn.canbo.service.problem.Written;
import vn.canbo.service.time.Today;
import vn.canbo.training.course.CourseCommand.CorrectClass;
import vn.canbo.training.course.CourseCommand.CorrectCourse;
import vn.canbo.training.course.CourseCommand.WithdrawClass;
import vn.canbo.training.course.CourseCommand.WithdrawCourse;

/**
 * Corrects and withdraws what was wrongly recorded about courses and classes. What people did in
 * them stands: it is corrected or withdrawn first. A code that was withdrawn is not given again.
 */
@Service
class CourseCorrections {

    private final CourseTable courses;
    private final ClassTable classes;
    private final Journal journal;
    private final Today today;

    CourseCorrections(CourseTable courses, ClassTable classes, Journal journal, Today today) {
        this.courses = courses;
        this.classes = classes;
        this.journal = journal;
        this.today = today;
    }

    @Transactional
    Decision<Written<Course>> correct(CorrectCourse command, ExpectedVersion expected) {
        var right = command.right();
        var before = lock(right.code(), expected);
        var refusals =
                CourseRules.objectionsToCorrection(
                        before, command, courses.completionsOf(right.code()));
        if (!refusals.isEmpty()) {
            return Decision.refused(refusals);
        }
        courses.change(right);
        var entry =
                journal.append(
                        new CourseEvent.CourseCorrected(right, command.reason(), today.date()));
        return Decision.accepted(new Written<>(right, entry::version));
    }

    @Transactional
    Decision<Written<Course>> withdraw(WithdrawCourse command, ExpectedVersion expected) {
        var before = lock(command.code(), expected);
        var refusals = new ArrayList<>(CourseRules.objectionsToReason(command.reason()));
        var held = courses.classesOf(command.code());
        if (held > 0) {
            refusals.add(new Refusal.CourseHasClasses(held));
        }
        if (!refusals.isEmpty()) {
            return Decision.refused(refusals);
        }
        courses.withdraw(command.code(), command.reason());
        var entry =
                journal.append(
                        new CourseEvent.CourseWithdrawn(
                                command.code(), command.reason(), today.date()));
        return Decision.accepted(new Written<>(before, entry::version));
    }

    @Transactional
    Decision<Written<TrainingClass>> correct(CorrectClass command, ExpectedVersion expected) {
        var right = lock(command.classId(), expected).corrected(command);
        var refusals =
                CourseRules.objectionsToCorrection(
                        right, classes.useOf(right.id()), command.reason());
        if (!refusals.isEmpty()) {
            return Decision.refused(refusals);
        }
        classes.change(right);
        var entry =
                journal.append(
                        new CourseEvent.ClassCorrected(right, command.reason(), today.date()));
        return Decision.accepted(new Written<>(right, entry::version));
    }

    @Transactional
    Decision<Written<TrainingClass>> withdraw(WithdrawClass command, ExpectedVersion expected) {
        var before = lock(command.classId(), expected);
        var refusals = new ArrayList<>(CourseRules.objectionsToReason(command.reason()));
        var enrolments = classes.useOf(before.id()).enrolments();
        if (enrolments > 0) {
            refusals.add(new Refusal.ClassHasEnrolments(enrolments));
        }
        if (!refusals.isEmpty()) {
            return Decision.refused(refusals);
        }
        classes.withdraw(before.id(), command.reason());
        var entry =
                journal.append(
                        new CourseEvent.ClassWithdrawn(
                                before.id(), command.reason(), today.date()));
        return Decision.accepted(new Written<>(before, entry::version));
    }

    private Course lock(CourseCode code, ExpectedVersion expected) {
        var course = courses.lock(code).orElseThrow(() -> new NoSuchThing("course", code.value()));
        expected.check(journal.versionOf(CourseEvent.subjectOf(code)));
        return course;
    }

    private TrainingClass lock(UUID classId, ExpectedVersion expected) {
        var found = classes.lock(classId).orElseThrow(() -> new NoSuchThing("class", classId));
        expected.check(journal.versionOf(CourseEvent.subjectOf(classId)));
        return found;
    }
}
