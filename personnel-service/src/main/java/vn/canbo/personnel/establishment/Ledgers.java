package vn.canbo.personnel.establishment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.personnel.unit.Units;
import vn.canbo.service.feed.Feeds;
import vn.canbo.service.problem.Malformed;
import vn.canbo.service.time.Today;

/** Shows the establishment of units over the days to come, or over those of the past. */
@Service
class Ledgers {

    private final LedgerTable table;
    private final Units units;
    private final Feeds feeds;
    private final Today today;

    Ledgers(LedgerTable table, Units units, Feeds feeds, Today today) {
        this.table = table;
        this.units = units;
        this.feeds = feeds;
        this.today = today;
    }

    /**
     * @param from first day shown; absent for the day from which one looks
     * @param to last day shown; absent for as long as something is decided
     * @param asOf the day from which one looks; absent for today
     */
    @Transactional(readOnly = true)
    Ledger of(
            UUID unitId,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate asOf,
            @Nullable Instant knownAt) {
        units.readable(unitId);
        var seenFrom = asOf == null ? today.date() : asOf;
        var first = from == null ? seenFrom : from;
        if (to != null && to.isBefore(first)) {
            throw new Malformed(
                    "WRONG_VALUE", "to", Map.of("field", "to", "expected", "≥ " + first));
        }
        return new Ledger(
                unitId,
                seenFrom,
                feeds.provenAsOf("assignment").orElse(null),
                days(table.count(unitId, seenFrom, first, to, knownAt)));
    }

    private static List<Ledger.Day> days(List<LedgerTable.Counted> counted) {
        return counted.stream()
                .filter(it -> it.line().saysSomething())
                .collect(
                        Collectors.groupingBy(
                                LedgerTable.Counted::day,
                                LinkedHashMap::new,
                                Collectors.mapping(LedgerTable.Counted::line, Collectors.toList())))
                .entrySet()
                .stream()
                .map(it -> new Ledger.Day(it.getKey(), it.getValue()))
                .toList();
    }
}
