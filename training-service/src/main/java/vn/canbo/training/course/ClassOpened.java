package vn.canbo.training.course;

import java.time.LocalDate;
import vn.canbo.service.journal.DomainEvent;
import vn.canbo.service.journal.Subject;

/** A class takes learners from now on. */
record ClassOpened(TrainingClass trainingClass, LocalDate effectiveOn) implements DomainEvent {

    @Override
    public Subject subject() {
        return new Subject("class", trainingClass.id().toString());
    }
}
