package vn.canbo.personnel.override;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.OverrideState;
import vn.canbo.events.code.Criterion;

/**
 * That a person need not meet some criteria of a title in a unit: asked for, then granted or
 * declined.
 *
 * @param legalBasis the instrument, article and clause that allow it
 * @param until the last day on which it may be relied on, included
 * @param requestedBy who asked for it
 * @param grant absent until somebody else granted it
 * @param declined whether somebody else said no
 */
public record StandardOverride(
        UUID overrideId,
        UUID personId,
        UUID unitId,
        String title,
        Set<Criterion> criteria,
        String legalBasis,
        LocalDate until,
        String requestedBy,
        LocalDate requestedOn,
        @Nullable Grant grant,
        boolean declined) {

    public StandardOverride {
        criteria =
                criteria.isEmpty()
                        ? Set.of()
                        : Collections.unmodifiableSet(EnumSet.copyOf(criteria));
        if (grant != null && declined) {
            throw new IllegalArgumentException("granted or declined");
        }
    }

    boolean isAsked() {
        return grant == null && !declined;
    }

    /** Whether a decision of the day may rest on it; it may still on its last day. */
    boolean countsOn(LocalDate day) {
        return grant != null && !day.isBefore(grant.decidedOn()) && !day.isAfter(until);
    }

    boolean isFor(UUID otherUnitId, String otherTitle) {
        return unitId.equals(otherUnitId) && title.equals(otherTitle);
    }

    StandardOverride granted(Grant by) {
        return new StandardOverride(
                overrideId,
                personId,
                unitId,
                title,
                criteria,
                legalBasis,
                until,
                requestedBy,
                requestedOn,
                by,
                false);
    }

    StandardOverride refused() {
        return new StandardOverride(
                overrideId,
                personId,
                unitId,
                title,
                criteria,
                legalBasis,
                until,
                requestedBy,
                requestedOn,
                null,
                true);
    }

    /**
     * @throws IllegalStateException when it was not granted: the world hears of granted ones alone
     */
    OverrideState state(boolean withdrawn) {
        if (grant == null) {
            throw new IllegalStateException("not granted");
        }
        return new OverrideState(
                overrideId,
                personId,
                unitId,
                title,
                criteria,
                grant.authority(),
                grant.decidedOn(),
                until,
                withdrawn);
    }
}
