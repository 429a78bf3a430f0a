package vn.canbo.training.course;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.journal.Journal;
import vn.canbo.service.time.Today;

/** Offers courses and opens classes; answers what a class teaches. */
@Service
public class Courses {

    private final CourseTable table;
    private final Journal journal;
    private final Today today;

    Courses(CourseTable table, Journal journal, Today today) {
        this.table = table;
        this.journal = journal;
        this.today = today;
    }

    @Transactional
    Decision<Course> offer(Course course) {
        var refusals = CourseRules.objectionsTo(course);
        if (!refusals.isEmpty()) {
            return Decision.refused(refusals);
        }
        if (!table.insert(course)) {
            return Decision.refused(new Refusal.CourseCodeTaken(course.code()));
        }
        journal.append(new CourseOffered(course, today.date()));
        return Decision.accepted(course);
    }

    @Transactional
    Decision<TrainingClass> open(OpenClass command) {
        var refusals = CourseRules.objectionsTo(command);
        if (table.byCode(command.course()).isEmpty()) {
            refusals.add(new Refusal.CourseNotKnown(command.course()));
        }
        if (!refusals.isEmpty()) {
            return Decision.refused(refusals);
        }
        var opened =
                new TrainingClass(
                        UUID.randomUUID(),
                        command.code(),
                        command.course(),
                        command.provider(),
                        command.firstDay(),
                        command.lastDay(),
                        command.seats());
        if (!table.insert(opened)) {
            return Decision.refused(new Refusal.ClassCodeTaken(command.code()));
        }
        journal.append(new ClassOpened(opened, today.date()));
        return Decision.accepted(opened);
    }

    /** The class of that code, locked to the end of the transaction. */
    public Optional<TrainingClass> lockClass(ClassCode code) {
        return table.lockClass(code);
    }

    public Optional<TrainingClass> classById(UUID classId) {
        return table.classById(classId);
    }

    /** The course that a class holds. */
    public Course courseOf(TrainingClass trainingClass) {
        return table.byCode(trainingClass.course()).orElseThrow();
    }

    @Transactional(readOnly = true)
    Optional<Course> find(CourseCode code) {
        return table.byCode(code);
    }

    @Transactional(readOnly = true)
    List<Course> after(String code, int limit) {
        return table.after(code, limit);
    }

    @Transactional(readOnly = true)
    Optional<TrainingClass> findClass(UUID classId) {
        return table.classById(classId);
    }

    @Transactional(readOnly = true)
    List<TrainingClass> classesAfter(String code, int limit) {
        return table.classesAfter(code, limit);
    }
}
