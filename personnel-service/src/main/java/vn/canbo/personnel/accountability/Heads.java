package vn.canbo.personnel.accountability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.events.code.UnitKind;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.policy.staffing.Organisation;

/** Says who headed units on a day. */
@Service
public class Heads {

    private final HeadTable table;
    private final PolicyPacks packs;

    Heads(HeadTable table, PolicyPacks packs) {
        this.table = table;
        this.packs = packs;
    }

    /**
     * Of every unit given; whoever moved since is named all the same.
     *
     * @param kinds what each unit is on the day
     * @param knownAt as it was known then; absent for what is known now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<UUID, UnitHeads> of(
            Map<UUID, UnitKind> kinds, LocalDate day, @Nullable Instant knownAt) {
        var organisations =
                kinds.values().stream()
                        .distinct()
                        .collect(
                                Collectors.toMap(
                                        it -> it, it -> packs.staffing().organisationsOf(it, day)));
        var holders = holders(kinds.keySet(), organisations.values(), day, knownAt);
        var heads = new HashMap<UUID, UnitHeads>();
        kinds.forEach(
                (unitId, kind) ->
                        heads.put(
                                unitId,
                                new UnitHeads(
                                        organisations.getOrDefault(kind, List.of()),
                                        holders.getOrDefault(unitId, Map.of()))));
        return heads;
    }

    private Map<UUID, Map<String, UUID>> holders(
            Collection<UUID> unitIds,
            Collection<List<Organisation>> organisations,
            LocalDate day,
            @Nullable Instant knownAt) {
        var titles =
                organisations.stream()
                        .flatMap(List::stream)
                        .map(it -> it.head().value())
                        .distinct()
                        .toList();
        return table.holdersOf(unitIds, titles, day, knownAt).stream()
                .collect(
                        Collectors.groupingBy(
                                HeadTable.Holder::unitId,
                                Collectors.toMap(
                                        HeadTable.Holder::title, HeadTable.Holder::personId)));
    }
}
