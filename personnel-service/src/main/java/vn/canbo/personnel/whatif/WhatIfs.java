package vn.canbo.personnel.whatif;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.canbo.personnel.dossier.Dossiers;
import vn.canbo.personnel.pack.Draft;
import vn.canbo.personnel.pack.Packs;
import vn.canbo.personnel.standard.Standards;
import vn.canbo.service.audit.Audit;
import vn.canbo.service.origin.Actor;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.time.Today;

/**
 * Judges everybody in the caller's scope twice, by the packs in force and with a draft, in one
 * snapshot and without a lock. Dossiers are read as ourselves once it is known who may be seen, for
 * the row policies ask about every row of every table anew.
 */
@Service
class WhatIfs {

    private static final int PEOPLE_AT_A_TIME = 2_000;

    private final ReachTable reach;
    private final Dossiers dossiers;
    private final Standards standards;
    private final Packs packs;
    private final Audit audit;
    private final Today today;
    private final TransactionTemplate asCaller;
    private final TransactionTemplate snapshot;

    WhatIfs(
            ReachTable reach,
            Dossiers dossiers,
            Standards standards,
            Packs packs,
            Audit audit,
            Today today,
            PlatformTransactionManager transactions) {
        this.reach = reach;
        this.dossiers = dossiers;
        this.standards = standards;
        this.packs = packs;
        this.audit = audit;
        this.today = today;
        this.asCaller = new TransactionTemplate(transactions);
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Whom the caller may see, and in which units; no set: in all. */
    private record Reach(List<UUID> people, Optional<Set<UUID>> units) {

        boolean includes(UUID unitId) {
            return units.isEmpty() || units.get().contains(unitId);
        }
    }

    /**
     * @param asOf absent for today; a later day shows what a row of the draft changes that begins
     *     by then
     */
    WhatIfAnswer of(Draft draft, @Nullable LocalDate asOf) {
        var day = asOf == null ? today.date() : asOf;
        var seen =
                Objects.requireNonNull(
                        asCaller.execute(_ -> new Reach(reach.people(), reach.units())));
        var consequences =
                Origin.of(Actor.system("what-if"))
                        .call(
                                () ->
                                        Objects.requireNonNull(
                                                snapshot.execute(_ -> judge(draft, day, seen))));
        asCaller.executeWithoutResult(_ -> audit.read("AskWhatIf", consequences.changedPeople()));
        return new WhatIfAnswer(
                draft.pack().id(),
                draft.pack().version(),
                day,
                consequences.totals(),
                Tally.byUnit(consequences.all()),
                Tally.coursePlaces(consequences.all()),
                consequences.all());
    }

    private Consequences judge(Draft draft, LocalDate day, Reach seen) {
        var consequences = new Consequences(seen::includes);
        var inForce = packs.inForce();
        for (var from = 0; from < seen.people.size(); from += PEOPLE_AT_A_TIME) {
            var to = Math.min(from + PEOPLE_AT_A_TIME, seen.people.size());
            dossiers.find(new HashSet<>(seen.people.subList(from, to)), day, null)
                    .values()
                    .forEach(
                            it ->
                                    consequences.add(
                                            it,
                                            standards.assess(inForce, it, day),
                                            standards.assess(draft.packs(), it, day)));
        }
        return consequences;
    }
}
