package vn.canbo.personnel.reelection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.personnel.dossier.Dossier;
import vn.canbo.personnel.dossier.Dossiers;
import vn.canbo.personnel.reelection.PartyResultTable.Holder;
import vn.canbo.personnel.reelection.ReElectionView.Entry;
import vn.canbo.personnel.reelection.ReElectionView.Roll;
import vn.canbo.personnel.unit.Units;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.policy.reelection.AgeVerdict.Result;
import vn.canbo.policy.reelection.Candidacy;
import vn.canbo.policy.title.TitleCode;
import vn.canbo.service.access.Access;
import vn.canbo.service.access.KnownUnits;
import vn.canbo.service.audit.Audit;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.problem.NoSuchThing;
import vn.canbo.service.time.Today;

/** Judges who is young enough to be elected; writes nothing but the audit of its readings. */
@Service
class ReElections {

    private final PartyResultTable table;
    private final Dossiers dossiers;
    private final Units units;
    private final KnownUnits tree;
    private final PolicyPacks packs;
    private final Access access;
    private final Audit audit;
    private final Today today;

    ReElections(
            PartyResultTable table,
            Dossiers dossiers,
            Units units,
            KnownUnits tree,
            PolicyPacks packs,
            Access access,
            Audit audit,
            Today today) {
        this.table = table;
        this.dossiers = dossiers;
        this.units = units;
        this.tree = tree;
        this.packs = packs;
        this.access = access;
        this.audit = audit;
        this.today = today;
    }

    /**
     * @param candidacy absent: again for who holds a title of the body, else for the first time
     */
    @Transactional
    Decision<ReElectionView> of(UUID personId, Election election, @Nullable Candidacy candidacy) {
        var asOf = asOf(election);
        var dossier = dossiers.get(personId, asOf, election.knownAt());
        audit.read("ShowReElection", List.of(personId));
        var results = table.of(List.of(personId), election.knownAt());
        return AgeJudgement.under(packs, election, asOf)
                .map(
                        it ->
                                it.of(
                                        dossier,
                                        candidacy == null ? it.candidacyOf(dossier) : candidacy,
                                        results));
    }

    /** Everybody who holds a title of the body in the unit or below it would stand again. */
    @Transactional
    Decision<Roll> rollOf(UUID unitId, Election election) {
        if (!access.mayRead(unitId) || units.find(unitId).isEmpty()) {
            throw new NoSuchThing("unit", unitId);
        }
        return AgeJudgement.under(packs, election, asOf(election)).map(it -> rollOf(unitId, it));
    }

    private Roll rollOf(UUID unitId, AgeJudgement by) {
        var knownAt = by.election().knownAt();
        var holders =
                table.holdersOf(
                        by.condition().titles().stream().map(TitleCode::value).toList(),
                        tree.below(List.of(unitId), by.asOf()),
                        by.asOf(),
                        knownAt);
        var people = holders.stream().map(Holder::personId).distinct().toList();
        audit.read("ShowReElections", people);
        var results =
                table.of(people, knownAt).stream()
                        .collect(Collectors.groupingBy(PartyResult::personId));
        var judged =
                dossiers.find(people, by.asOf(), knownAt).values().stream()
                        .collect(
                                Collectors.toMap(
                                        Dossier::personId,
                                        it ->
                                                by.of(
                                                        it,
                                                        Candidacy.AGAIN,
                                                        results.getOrDefault(
                                                                it.personId(), List.of()))));
        return new Roll(
                unitId,
                by.condition().body(),
                by.measure(),
                by.asOf(),
                knownAt,
                countsOf(judged.values()),
                holders.stream().flatMap(it -> entry(it, judged).stream()).toList());
    }

    private static Map<Result, Long> countsOf(Collection<ReElectionView> judged) {
        return judged.stream()
                .collect(Collectors.groupingBy(ReElectionView::result, Collectors.counting()));
    }

    /** Empty for whoever is young enough. */
    private static Optional<Entry> entry(Holder holder, Map<UUID, ReElectionView> judged) {
        return Optional.ofNullable(judged.get(holder.personId()))
                .filter(it -> isNotEligible(it.result()))
                .map(it -> new Entry(holder.unitId(), holder.title(), it));
    }

    private static boolean isNotEligible(Result result) {
        return switch (result) {
            case NOT_ELIGIBLE, CANNOT_TELL -> true;
            case ELIGIBLE, ELIGIBLE_BY_DERIVATION -> false;
        };
    }

    private LocalDate asOf(Election election) {
        return election.asOf() == null ? today.date() : election.asOf();
    }
}
