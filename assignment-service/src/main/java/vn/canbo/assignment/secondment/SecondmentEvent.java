package vn.canbo.assignment.secondment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.assignment.official.KnownVersion;
import vn.canbo.service.journal.DomainEvent;
import vn.canbo.service.journal.Subject;

/** What happens to a secondment, with the whole of it afterwards. */
sealed interface SecondmentEvent extends DomainEvent {

    Secondment secondment();

    /** What was known of the person; empty when nothing was asked of it. */
    default List<KnownVersion> restsOn() {
        return List.of();
    }

    /** The day as of which that was judged; absent when nothing was asked. */
    default @Nullable LocalDate judgedOn() {
        return null;
    }

    @Override
    default Subject subject() {
        return subjectOf(secondment().id());
    }

    @Override
    default LocalDate effectiveOn() {
        return secondment().term().firstDay();
    }

    @Override
    default UUID sealedFor() {
        return secondment().personId();
    }

    static Subject subjectOf(UUID secondmentId) {
        return new Subject("secondment", secondmentId.toString());
    }

    /** Somebody asked for it. */
    record SecondmentProposed(Secondment secondment, List<KnownVersion> restsOn)
            implements SecondmentEvent {
        @Override
        public LocalDate judgedOn() {
            return secondment.proposed().on();
        }
    }

    /** The authority decided it. */
    record SecondmentApproved(Secondment secondment, List<KnownVersion> restsOn)
            implements SecondmentEvent {
        @Override
        public LocalDate judgedOn() {
            return Objects.requireNonNull(secondment.decided()).on();
        }
    }

    /** The person began at the host; bars are asked for as of the first day. */
    record SecondmentStarted(Secondment secondment, List<KnownVersion> restsOn)
            implements SecondmentEvent {
        @Override
        public LocalDate judgedOn() {
            return secondment.term().firstDay();
        }
    }

    /**
     * The term became longer.
     *
     * @param before last day of the term before
     */
    record SecondmentExtended(
            Secondment secondment, LocalDate before, LocalDate judgedOn, List<KnownVersion> restsOn)
            implements SecondmentEvent {
        @Override
        public LocalDate effectiveOn() {
            return before.plusDays(1);
        }
    }

    /** Its end was decided. */
    record SecondmentEnded(Secondment secondment) implements SecondmentEvent {
        @Override
        public LocalDate effectiveOn() {
            return Objects.requireNonNull(secondment.ended()).on();
        }
    }

    /** The person is back at the sender. */
    record StaffReturned(Secondment secondment) implements SecondmentEvent {
        @Override
        public LocalDate effectiveOn() {
            return Objects.requireNonNull(secondment.returnedOn());
        }
    }

    /** The decision said something else from the beginning. */
    record SecondmentCorrected(Secondment secondment, List<KnownVersion> restsOn)
            implements SecondmentEvent {
        @Override
        public LocalDate judgedOn() {
            return Objects.requireNonNull(secondment.decided()).on();
        }
    }

    /**
     * It should never have been proposed or decided.
     *
     * @param before where it stood until then
     */
    record SecondmentWithdrawn(Secondment secondment, Secondment.Stage before)
            implements SecondmentEvent {}
}
