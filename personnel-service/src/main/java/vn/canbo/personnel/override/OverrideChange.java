package vn.canbo.personnel.override;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import vn.canbo.events.code.Criterion;
import vn.canbo.events.code.DecidingBody;

/** What may be asked to be done about overrides of a standard. */
sealed interface OverrideChange {

    /**
     * @param criteria those that are not met and need not be
     * @param until the last day on which it may be relied on, included
     */
    record RequestOverride(
            UUID unitId, String title, Set<Criterion> criteria, String legalBasis, LocalDate until)
            implements OverrideChange {

        public RequestOverride {
            criteria = Set.copyOf(criteria);
        }

        StandardOverride as(UUID overrideId, UUID personId, String requestedBy, LocalDate today) {
            return new StandardOverride(
                    overrideId,
                    personId,
                    unitId,
                    title,
                    criteria,
                    legalBasis,
                    until,
                    requestedBy,
                    today,
                    null,
                    false);
        }
    }

    record GrantOverride(DecidingBody authority, LocalDate decidedOn, String decisionNumber)
            implements OverrideChange {

        Grant by(String actor) {
            return new Grant(authority, decidedOn, decisionNumber, actor);
        }
    }

    record DeclineOverride(String reason) implements OverrideChange {}

    /** What a granted one should have said from the beginning; person, unit and title stay. */
    record CorrectOverride(
            Set<Criterion> criteria,
            String legalBasis,
            LocalDate until,
            GrantOverride grant,
            String reason)
            implements OverrideChange {

        public CorrectOverride {
            criteria = Set.copyOf(criteria);
        }
    }

    record WithdrawOverride(String reason) implements OverrideChange {}
}
