package vn.canbo.reporting.trend;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.canbo.service.access.Access;
import vn.canbo.service.origin.Actor;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.problem.NoSuchThing;

/**
 * The figures of units on days of the past, for whoever may read them: counted from the rows of
 * posts and allocations as they are believed now. Who met the standard on such a day is not in
 * them: that is asked of personnel, which made the verdicts.
 */
@Service
class Trends {

    private final TrendTable table;
    private final Access access;
    private final TransactionTemplate transaction;

    Trends(TrendTable table, Access access, TransactionTemplate transaction) {
        this.table = table;
        this.access = access;
        this.transaction = transaction;
    }

    /**
     * @param geography the day whose tree tells what belongs to which unit; absent for that of each
     *     day itself
     * @throws NoSuchThing when there was no such unit in the actor's scope on one of the days
     */
    Trend of(UUID unit, List<LocalDate> days, @Nullable LocalDate geography) {
        return new Trend(
                unit,
                days.stream()
                        .map(it -> point(unit, it, geography == null ? it : geography))
                        .toList());
    }

    private TrendPoint point(UUID unit, LocalDate asOf, LocalDate geography) {
        demandSight(unit, geography);
        return Origin.of(Actor.system("figures"))
                .call(
                        () ->
                                Objects.requireNonNull(
                                        transaction.execute(_ -> read(unit, asOf, geography))));
    }

    /** A unit that is gone is in sight of whoever may read one that it lay below. */
    private void demandSight(UUID unit, LocalDate geography) {
        var path = Objects.requireNonNull(transaction.execute(_ -> table.pathOf(unit, geography)));
        if (path.stream().noneMatch(access::mayRead)) {
            throw new NoSuchThing("unit", unit);
        }
    }

    private TrendPoint read(UUID unit, LocalDate asOf, LocalDate geography) {
        var figures = table.figures(unit, asOf, geography);
        return new TrendPoint(
                asOf,
                geography,
                table.orgVersion(unit, geography).orElseThrow(),
                figures.getFirst(),
                figures.subList(1, figures.size()));
    }
}
