package vn.canbo.personnel.nomination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.NominationState;
import vn.canbo.events.code.DecidingBody;
import vn.canbo.events.code.NominationStatus;

/**
 * The nomination of a person for an elected title of a unit.
 *
 * @param expectedOn the day on which the office is expected to be taken
 * @param steps in the order in which they were taken; the first one is the draft
 */
record Nomination(
        UUID nominationId,
        UUID personId,
        UUID unitId,
        String title,
        LocalDate expectedOn,
        List<Step> steps) {

    Nomination {
        steps = List.copyOf(steps);
        if (steps.isEmpty() || steps.getFirst().status() != NominationStatus.DRAFT) {
            throw new IllegalArgumentException("a nomination begins with its draft");
        }
    }

    /**
     * One step of it.
     *
     * @param status to which it led
     * @param takenBy the actor who recorded it
     * @param postId of the post taken; present with IN_OFFICE alone
     */
    record Step(
            NominationStatus status,
            LocalDate decidedOn,
            DecidingBody body,
            String decisionNumber,
            String takenBy,
            @Nullable UUID postId) {

        Step {
            if ((status == NominationStatus.IN_OFFICE) != (postId != null)) {
                throw new IllegalArgumentException("who is in office, and nobody else, has a post");
            }
        }
    }

    Step last() {
        return steps.getLast();
    }

    NominationStatus status() {
        return last().status();
    }

    /** Who introduced the person. */
    String draftedBy() {
        return steps.getFirst().takenBy();
    }

    Optional<Step> step(NominationStatus status) {
        return steps.stream().filter(it -> it.status() == status).findFirst();
    }

    /** Still on the way to the office. */
    boolean isOpen() {
        return switch (status()) {
            case DRAFT, APPRAISED, APPROVED, ELECTED, RATIFIED -> true;
            case REJECTED, NOT_ELECTED, NOT_RATIFIED, IN_OFFICE, WITHDRAWN -> false;
        };
    }

    Nomination with(Step next) {
        var all = new ArrayList<>(steps);
        all.add(next);
        return withSteps(all);
    }

    Nomination withSteps(List<Step> others) {
        return new Nomination(nominationId, personId, unitId, title, expectedOn, others);
    }

    NominationState state() {
        return new NominationState(
                nominationId,
                personId,
                unitId,
                title,
                expectedOn,
                status(),
                last().decidedOn(),
                last().body(),
                last().postId());
    }
}
