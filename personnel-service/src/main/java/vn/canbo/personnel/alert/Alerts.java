package vn.canbo.personnel.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.personnel.accountability.Heads;
import vn.canbo.personnel.accountability.UnitHeads;
import vn.canbo.personnel.unit.Units;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.service.audit.Audit;
import vn.canbo.service.time.Today;

/** Tells what is missing in units; who answers for it is named by id, and the reading audited. */
@Service
class Alerts {

    private final StaffedUnitTable table;
    private final Heads heads;
    private final Units units;
    private final PolicyPacks packs;
    private final Audit audit;
    private final Today today;

    Alerts(
            StaffedUnitTable table,
            Heads heads,
            Units units,
            PolicyPacks packs,
            Audit audit,
            Today today) {
        this.table = table;
        this.heads = heads;
        this.units = units;
        this.packs = packs;
        this.audit = audit;
        this.today = today;
    }

    /**
     * Of the unit and those below it on that day, in the order of their codes.
     *
     * @param asOf absent for today
     * @param knownAt as it was known then; absent for what is known now
     */
    @Transactional
    List<Alert> below(UUID unitId, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        units.readable(unitId);
        var day = asOf == null ? today.date() : asOf;
        var staffed = table.below(unitId, day, knownAt);
        var kinds =
                staffed.stream().collect(Collectors.toMap(StaffedUnit::unitId, StaffedUnit::kind));
        var answerFor = heads.of(kinds, day, knownAt);
        var rules = new AlertRules(packs.titles(), packs.staffing(), day);
        var alerts = staffed.stream().flatMap(it -> alertsIn(it, rules, answerFor)).toList();
        audit.read("ShowAlerts", peopleIn(alerts));
        return alerts;
    }

    private static Stream<Alert> alertsIn(
            StaffedUnit unit, AlertRules rules, Map<UUID, UnitHeads> heads) {
        var ofUnit = Objects.requireNonNull(heads.get(unit.unitId()));
        return rules.findingsIn(unit).stream().map(it -> Alert.of(unit, it, ofUnit));
    }

    private static List<UUID> peopleIn(List<Alert> alerts) {
        return alerts.stream()
                .flatMap(
                        it ->
                                Stream.concat(
                                        Stream.ofNullable(it.accountableHead()),
                                        Stream.ofNullable(it.blockHead())))
                .flatMap(it -> Stream.ofNullable(it.personId()))
                .distinct()
                .toList();
    }
}
