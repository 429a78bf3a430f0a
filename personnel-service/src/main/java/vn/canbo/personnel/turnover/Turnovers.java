package vn.canbo.personnel.turnover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.personnel.movement.Movement;
import vn.canbo.personnel.movement.Movements;
import vn.canbo.personnel.unit.Units;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.service.access.Access;
import vn.canbo.service.audit.Audit;
import vn.canbo.service.problem.Cursor;
import vn.canbo.service.problem.Malformed;
import vn.canbo.service.problem.NoSuchThing;

/** Shows who came, went, rose, fell and moved; every reading is audited. */
@Service
class Turnovers {

    private final TurnoverTable table;
    private final Movements movements;
    private final Units units;
    private final PolicyPacks packs;
    private final Access access;
    private final Audit audit;

    Turnovers(
            TurnoverTable table,
            Movements movements,
            Units units,
            PolicyPacks packs,
            Access access,
            Audit audit) {
        this.table = table;
        this.movements = movements;
        this.units = units;
        this.packs = packs;
        this.access = access;
        this.audit = audit;
    }

    /**
     * @param asOf of the tree of units; absent for the last day of the period
     */
    @Transactional
    Turnover of(
            UUID unitId,
            LocalDate from,
            LocalDate to,
            @Nullable LocalDate asOf,
            @Nullable Instant knownAt,
            Cursor cursor) {
        if (to.isBefore(from)) {
            throw new Malformed("PERIOD_REVERSED", "to", Map.of("from", from, "to", to));
        }
        if (!access.mayRead(unitId) || units.find(unitId).isEmpty()) {
            throw new NoSuchThing("unit", unitId);
        }
        var tree = asOf == null ? to : asOf;
        var turns = turnsOf(unitId, from, to, tree, knownAt);
        var page =
                cursor.page(
                        turns.stream()
                                .filter(it -> isAfter(cursor, it))
                                .limit(cursor.fetch())
                                .toList(),
                        it -> List.of(it.on().toString(), it.personId().toString()));
        audit.read("ShowTurnover", page.items().stream().map(Turn::personId).distinct().toList());
        return new Turnover(
                unitId,
                from,
                to,
                tree,
                knownAt,
                Turnover.directionsOf(turns),
                Turnover.waysOf(turns),
                page.items(),
                page.next());
    }

    private List<Turn> turnsOf(
            UUID unitId, LocalDate from, LocalDate to, LocalDate tree, @Nullable Instant knownAt) {
        var within = table.unitsOf(unitId, tree);
        var people = new LinkedHashMap<UUID, List<Span>>();
        table.spansOf(within, from, to, knownAt)
                .forEach(
                        it ->
                                people.computeIfAbsent(it.personId(), _ -> new ArrayList<>())
                                        .add(it));
        var decided =
                movements.of(people.keySet(), knownAt).stream()
                        .collect(Collectors.groupingBy(Movement::personId));
        var rules = new TurnRules(packs, within);
        return people.entrySet().stream()
                .flatMap(
                        it ->
                                rules
                                        .turnsOf(
                                                it.getValue(),
                                                decided.getOrDefault(it.getKey(), List.of()),
                                                from,
                                                to)
                                        .stream())
                .sorted(Turnover.NEWEST_FIRST)
                .toList();
    }

    private static boolean isAfter(Cursor cursor, Turn turn) {
        if (cursor.after().size() != 2) {
            return true;
        }
        var day = cursor.after().getFirst();
        var order = day.compareTo(turn.on().toString());
        return order > 0
                || (order == 0 && turn.personId().toString().compareTo(cursor.after().get(1)) > 0);
    }
}
