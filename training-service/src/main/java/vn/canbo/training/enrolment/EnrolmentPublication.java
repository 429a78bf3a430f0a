package vn.canbo.training.enrolment;

import vn.canbo.events.EnrolmentState;

/** What the world may know of an enrolment. */
final class EnrolmentPublication {

    private EnrolmentPublication() {}

    static EnrolmentState stateOf(Enrolment enrolment) {
        return new EnrolmentState(
                enrolment.id(),
                enrolment.personId(),
                enrolment.classId(),
                enrolment.course().value(),
                enrolment.funding(),
                enrolment.status(),
                enrolment.enrolledOn(),
                enrolment.endedOn(),
                enrolment.withdrawn() != null);
    }
}
