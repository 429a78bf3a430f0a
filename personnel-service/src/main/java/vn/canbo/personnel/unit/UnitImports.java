package vn.canbo.personnel.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.service.access.ForeignUnit;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.time.Today;

/** Takes the official list of units. */
@Service
class UnitImports {

    private final Units units;
    private final UnitTable table;
    private final UnitChanges changes;
    private final Today today;

    UnitImports(Units units, UnitTable table, UnitChanges changes, Today today) {
        this.units = units;
        this.table = table;
        this.changes = changes;
        this.today = today;
    }

    /** All or nothing; units that already stand as listed are left alone, so it may be repeated. */
    @Transactional
    Decision<Imported> importList(String csv, LocalDate validFrom) {
        return switch (UnitList.read(csv)) {
            case Decision.Refused<UnitList>(var reasons) -> Decision.refused(reasons);
            case Decision.Accepted<UnitList>(var list) -> importList(list, validFrom);
        };
    }

    private Decision<Imported> importList(UnitList list, LocalDate validFrom) {
        var given = table.givenOf(list.codes());
        var stock = new UnitStock(table.findByCodes(list.codes()));
        var open = new HashMap<Optional<UUID>, Boolean>();
        var established = new ArrayList<UnitHistory>();
        var refused = new ArrayList<Objection>();
        for (var line : list.parentsFirst()) {
            switch (stock.compare(line, validFrom, today.date())) {
                case UnitStock.Same _ -> {}
                case UnitStock.Guilty(var reason) -> refused.add(reason);
                case UnitStock.Fresh(var command, _) when given.contains(command.code()) ->
                        refused.add(new Refusal.UnitCodeTaken(command.code()));
                case UnitStock.Fresh(var command, var parent) -> {
                    var below = Optional.ofNullable(command.parentId());
                    if (!open.computeIfAbsent(below, it -> units.mayChange(it.orElse(null)))) {
                        refused.add(new ForeignUnit(command.code()));
                    }
                    var unit = UnitChanges.unit(command, parent);
                    open.put(Optional.of(unit.id()), true);
                    stock.add(unit);
                    established.add(unit);
                }
            }
        }
        if (!refused.isEmpty()) {
            return Decision.refused(refused);
        }
        changes.establishAll(established);
        return Decision.accepted(
                new Imported(established.size(), list.lines().size() - established.size()));
    }

    /**
     * @param established units that are new
     * @param unchanged units that already stood as listed
     */
    record Imported(int established, int unchanged) {}
}
