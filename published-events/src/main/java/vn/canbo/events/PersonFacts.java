package vn.canbo.events;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import vn.canbo.events.code.Sex;

/**
 * What forms and gates need beyond the public state: exactly one per person, on the restricted
 * topic only.
 *
 * @param born year and month of birth
 */
public record PersonFacts(
        UUID personId,
        Sex sex,
        YearMonth born,
        boolean ethnicMinority,
        boolean religious,
        boolean partyMember,
        List<Bar> bars)
        implements PublicState {

    public PersonFacts {
        bars = List.copyOf(bars);
    }

    @Override
    public UUID subject() {
        return personId;
    }

    @Override
    public String thingId() {
        return personId.toString();
    }
}
