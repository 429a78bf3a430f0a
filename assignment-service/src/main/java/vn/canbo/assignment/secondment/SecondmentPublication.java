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
            case SecondmentEvent.SecondmentCorrected _ ->
                    Optional.of(EventType.SECONDMENT_CORRECTED);
            case SecondmentEvent.SecondmentWithdrawn(var withdrawn, _) ->
                    Optional.ofNullable(withdrawn.decided())
                            .map(_ -> EventType.SECONDMENT_WITHDRAWN);
        };
    }

    /** A withdrawn one as it stood until then, so that whoever reads it sees what never held. */
    static SecondmentState stateOf(SecondmentEvent event) {
        return event instanceof SecondmentEvent.SecondmentWithdrawn(var withdrawn, var before)
                ? state(withdrawn, before, true)
                : state(event.secondment(), event.secondment().stage(), false);
    }

    private static SecondmentState state(Secondment secondment, Stage stage, boolean withdrawn) {
        return new SecondmentState(
                secondment.id(),
                secondment.personId(),
                secondment.route().sender(),
                secondment.route().host(),
                secondment.route().title(),
                secondment.term().firstDay(),
                secondment.term().lastDay(),
                statusOf(stage),
                secondment.ended() == null ? null : secondment.ended().on(),
                secondment.returnedOn(),
                withdrawn);
    }

    private static SecondmentStatus statusOf(Stage stage) {
        return switch (stage) {
            case APPROVED -> SecondmentStatus.APPROVED;
            case ACTIVE -> SecondmentStatus.ACTIVE;
            case ENDED -> SecondmentStatus.ENDED;
            case ENDED_EARLY -> SecondmentStatus.ENDED_EARLY;
            case RETURNED -> SecondmentStatus.RETURNED;
            case PROPOSED, WITHDRAWN ->
                    throw new IllegalStateException("the world is told no stage " + stage);
        };
    }
}
