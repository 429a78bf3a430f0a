package vn.canbo.training.course;

import java.time.LocalDate;
import vn.canbo.service.journal.DomainEvent;
import vn.canbo.service.journal.Subject;

/** A course may be held from now on. */
record CourseOffered(Course course, LocalDate effectiveOn) implements DomainEvent {

    @Override
    public Subject subject() {
        return new Subject("course", course.code().value());
    }
}
