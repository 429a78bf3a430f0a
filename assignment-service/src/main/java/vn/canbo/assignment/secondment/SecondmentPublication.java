package vn.canbo.assignment.secondment;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.canbo.assignment.secondment.Secondment.Stage;
import vn.canbo.events.EventType;
import vn.canbo.events.SecondmentState;
import vn.canbo.events.code.SecondmentStatus;

/**
 * What the world may know of a secondment: nothing before it is decided. A corrected one is told
 * anew as what it is. A withdrawn one is told as ended early on the day before its first, so that
 * whoever reads its days finds none: the contract has no word of its own for it.
 */
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
            case SecondmentEvent.SecondmentCorrected(var corrected, _) ->
                    Optional.of(typeOf(corrected.stage()));
            case SecondmentEvent.SecondmentWithdrawn(var withdrawn) ->
                    Optional.ofNullable(withdrawn.decided()).map(_ -> EventType.SECONDMENT_ENDED);
        };
    }

    private static EventType typeOf(Stage stage) {
        return switch (statusOf(stage)) {
            case APPROVED -> EventType.SECONDMENT_APPROVED;
            case ACTIVE -> EventType.SECONDMENT_STARTED;
            case ENDED, ENDED_EARLY -> EventType.SECONDMENT_ENDED;
            case RETURNED -> EventType.STAFF_RETURNED;
        };
    }

    static SecondmentState stateOf(Secondment secondment) {
        return new SecondmentState(
                secondment.id(),
                secondment.personId(),
                secondment.route().sender(),
                secondment.route().host(),
                secondment.route().title(),
                secondment.term().firstDay(),
                secondment.term().lastDay(),
                statusOf(secondment.stage()),
                endedOn(secondment),
                secondment.stage() == Stage.WITHDRAWN ? null : secondment.returnedOn());
    }

    private static @Nullable LocalDate endedOn(Secondment secondment) {
        if (secondment.stage() == Stage.WITHDRAWN) {
            return secondment.term().firstDay().minusDays(1);
        }
        return secondment.ended() == null ? null : secondment.ended().on();
    }

    private static SecondmentStatus statusOf(Stage stage) {
        return switch (stage) {
            case PROPOSED ->
                    throw new IllegalStateException("a proposal is nothing the world is told");
            case APPROVED -> SecondmentStatus.APPROVED;
            case ACTIVE -> SecondmentStatus.ACTIVE;
            case ENDED -> SecondmentStatus.ENDED;
            case ENDED_EARLY, WITHDRAWN -> SecondmentStatus.ENDED_EARLY;
            case RETURNED -> SecondmentStatus.RETURNED;
        };
    }
}
