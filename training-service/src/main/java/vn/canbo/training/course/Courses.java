package vn.canbo.training.course;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.journal.Journal;
import vn.canbo.service.problem.NoSuchThing;
import vn.canbo.service.problem.Written;
import vn.canbo.service.time.Today;
import vn.canbo.training.course.CourseCommand.OpenClass;

/** Offers courses and opens classes; answers what a class teaches. */
@Service
public class Courses {

    private final CourseTable table;
    private final ClassTable classes;
    private final Journal journal;
    private final Today today;

    Courses(CourseTable table, ClassTable classes, Journal journal, Today today) {
        this.table = table;
        this.classes = classes;
        this.journal = journal;
        this.today = today;
    }

    @Transactional
    Decision<Written<Course>> offer(Course course) {
        var refusals = CourseRules.objectionsTo(course);
        if (!refusals.isEmpty()) {
            return Decision.refused(refusals);
        }
        if (!table.insert(course)) {
            return Decision.refused(new Refusal.CourseCodeTaken(course.code()));
        }
        var entry = journal.append(new CourseEvent.CourseOffered(course, today.date()));
        return Decision.accepted(new Written<>(course, entry::version));
    }

    @Transactional
    Decision<Written<TrainingClass>> open(OpenClass command) {
        var opened =
                new TrainingClass(
                        UUID.randomUUID(),
                        command.code(),
                        command.course(),
                        command.provider(),
                        command.firstDay(),
                        command.lastDay(),
                        command.seats());
        var refusals = CourseRules.objectionsTo(opened);
        if (table.hold(command.course()).isEmpty()) {
            refusals.add(new Refusal.CourseNotKnown(command.course()));
        }
        if (!refusals.isEmpty()) {
            return Decision.refused(refusals);
        }
        if (!classes.insert(opened)) {
            return Decision.refused(new Refusal.ClassCodeTaken(command.code()));
        }
        var entry = journal.append(new CourseEvent.ClassOpened(opened, today.date()));
        return Decision.accepted(new Written<>(opened, entry::version));
    }

    /** The class of that code, locked to the end of the transaction. */
    public Optional<TrainingClass> lockClass(ClassCode code) {
        return classes.lock(code);
    }

    /**
     * The class in which a place was given, locked to the end of the transaction: also one that was
     * withdrawn, for the places that never were stay its places.
     */
    public TrainingClass lockClassOfPlace(UUID classId) {
        return classes.lockAlsoWithdrawn(classId).orElseThrow();
    }

    /** The course that a class holds, as it is to the end of the transaction. */
    public Course courseOf(TrainingClass trainingClass) {
        return table.hold(trainingClass.course()).orElseThrow();
    }

    @Transactional(readOnly = true)
    Written<Course> show(CourseCode code) {
        var course = table.byCode(code).orElseThrow(() -> new NoSuchThing("course", code.value()));
        return new Written<>(course, journal.versionOf(CourseEvent.subjectOf(code)));
    }

    @Transactional(readOnly = true)
    List<Course> after(String code, int limit) {
        return table.after(code, limit);
    }

    @Transactional(readOnly = true)
    Written<TrainingClass> showClass(UUID classId) {
        var found = classes.byId(classId).orElseThrow(() -> new NoSuchThing("class", classId));
        return new Written<>(found, journal.versionOf(CourseEvent.subjectOf(classId)));
    }

    @Transactional(readOnly = true)
    List<TrainingClass> classesAfter(String code, int limit) {
        return classes.after(code, limit);
    }
}
