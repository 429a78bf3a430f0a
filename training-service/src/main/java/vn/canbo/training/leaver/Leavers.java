package vn.canbo.training.leaver;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.service.dayturn.TurnsDay;
import vn.canbo.service.time.Today;
import vn.canbo.training.enrolment.Enrolments;
import vn.canbo.training.learner.Learners;
import vn.canbo.training.learner.Left;

/** Ends the places of people who left the service; each day those whose last day has passed. */
@Service
class Leavers implements TurnsDay {

    private final Learners learners;
    private final Enrolments enrolments;
    private final Today today;

    Leavers(Learners learners, Enrolments enrolments, Today today) {
        this.learners = learners;
        this.enrolments = enrolments;
        this.today = today;
    }

    /** Those of the people who have left by today, in the order in which they are locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Left> leftAmong(Collection<UUID> people) {
        return learners.leftBy(people, today.date());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void leave(Left left) {
        enrolments.dropAllOf(left.personId(), left.lastDay());
    }

    @Override
    @Transactional
    public void turn(LocalDate day) {
        learners.leftOn(day).forEach(this::leave);
    }
}
