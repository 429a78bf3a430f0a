package vn.canbo.events;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import vn.canbo.events.code.Criterion;
import vn.canbo.events.code.DecidingBody;

/**
 * That a person may be placed into a title of a unit although some criteria of its standard are not
 * met, until a day (TN12-11); the legal basis stays with the owner.
 *
 * @param criteria kept in the order of the enum
 * @param authority who granted it
 * @param from the day on which it was granted
 * @param until the last day on which it may be relied on, included
 * @param withdrawn the record was a mistake: it never held
 */
public record OverrideState(
        UUID overrideId,
        UUID personId,
        UUID unitId,
        String title,
        Set<Criterion> criteria,
        DecidingBody authority,
        LocalDate from,
        LocalDate until,
        boolean withdrawn)
        implements PublicState {

    public OverrideState {
        var ordered = EnumSet.noneOf(Criterion.class);
        ordered.addAll(criteria);
        criteria = Collections.unmodifiableSet(ordered);
    }

    @Override
    public UUID subject() {
        return personId;
    }

    @Override
    public String thingId() {
        return overrideId.toString();
    }
}
