package vn.canbo.assignment.secondment;

import java.util.Optional;
import vn.canbo.assignment.secondment.Secondment.Stage;
import vn.canbo.events.EventType;
import vn.canbo.events.SecondmentState;
import vn.canbo.events.code.SecondmentStatus;

/** What the world may know of a secondment: nothing before it is decided. */
final class SecondmentPublication {

    private SecondmentPublication() {}

    /** Empty for what the world is not told. */
    static Optional<EventType> typeOf(SecondmentEvent event) {
        return switch (event) {
            case SecondmentEvent.SecondmentProposed _ -> Optional.empty();
            case SecondmentEvent.SecondmentApproved _ -> Optional.of(EventType.SECONDMENT_APPROVED);
            case SecondmentEvent.SecondmentStarted _ -> Optional.of(EventType.SECONDMENT_STARTED);
            case SecondmentEvent.SecondmentExtended _ -> Optional.of(EventType.SECONDMENT_EXTENDED);
            case SecondmentEvent.SecondmentEnded _ -> Optional.of(EventType.SECONDMENT_ENDED);
            case SecondmentEvent.StaffReturned _ -> Optional.of(EventType.STAFF_RETURNED);
        };
    }

    static SecondmentState stateOf(Secondment secondment) {
        var ended = secondment.ended();
        return new SecondmentState(
                secondment.id(),
                secondment.personId(),
                secondment.route().sender(),
                secondment.route().host(),
                secondment.route().title(),
                secondment.term().firstDay(),
                secondment.term().lastDay(),
                statusOf(secondment.stage()),
                ended == null ? null : ended.on(),
                secondment.returnedOn());
    }

    private static SecondmentStatus statusOf(Stage stage) {
        return switch (stage) {
            case PROPOSED ->
                    throw new IllegalStateException("a proposal is nothing the world is told");
            case APPROVED -> SecondmentStatus.APPROVED;
            case ACTIVE -> SecondmentStatus.ACTIVE;
            case ENDED -> SecondmentStatus.ENDED;
            case ENDED_EARLY -> SecondmentStatus.ENDED_EARLY;
            case RETURNED -> SecondmentStatus.RETURNED;
        };
    }
}
