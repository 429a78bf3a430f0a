package vn.canbo.reporting.standing;

import java.time.LocalDate;
import java.util.Set;
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
    private final Standings standings;
    private final UnitCounterTable counters;
    private final CountedDayTable days;
    private final ChangeSignals signals;

    StandingSchedule(
            AllocationTable allocations,
            PersonCountedTable counted,
            Standings standings,
            UnitCounterTable counters,
            CountedDayTable days,
            ChangeSignals signals) {
        this.allocations = allocations;
        this.counted = counted;
        this.standings = standings;
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
        var before = standings.lock(persons, Set.copyOf(persons), last);
        var after = standings.count(before, persons, day);
        counters.move(after.difference(), allocations.unitsChangingBetween(last, day), day);
        days.turnTo(day);
        signals.tellEverything();
    }
}
