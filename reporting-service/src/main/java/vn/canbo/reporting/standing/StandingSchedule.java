package vn.canbo.reporting.standing;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.canbo.reporting.feed.ChangeSignals;
import vn.canbo.service.dayturn.TurnsDay;

/**
 * When a legal day begins: posts and allocations that begin or end and verdicts that lapse with it
 * move the figures, which no event does.
 */
@Component
class StandingSchedule implements TurnsDay {

    private final AllocationTable allocations;
    private final PersonCountedTable counted;
    private final PresenceTable presence;
    private final UnitCounterTable counters;
    private final CountedDayTable days;
    private final ChangeSignals signals;

    StandingSchedule(
            AllocationTable allocations,
            PersonCountedTable counted,
            PresenceTable presence,
            UnitCounterTable counters,
            CountedDayTable days,
            ChangeSignals signals) {
        this.allocations = allocations;
        this.counted = counted;
        this.presence = presence;
        this.counters = counters;
        this.days = days;
        this.signals = signals;
    }

    @Override
    public void turn(LocalDate day) {
        var last = days.holdAlone();
        if (!day.isAfter(last)) {
            return;
        }
        var persons = counted.changingBetween(last, day);
        counted.lock(persons);
        var difference = new UnitFigures();
        difference.subtract(presence.of(persons, last));
        difference.add(counted.derive(persons, day));
        difference.add(presence.of(persons, day));
        counters.move(difference, allocations.unitsChangingBetween(last, day), day);
        days.turnTo(day);
        signals.tellEverything();
    }
}
