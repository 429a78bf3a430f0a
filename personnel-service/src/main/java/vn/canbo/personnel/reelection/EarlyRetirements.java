package vn.canbo.personnel.reelection;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.personnel.dossier.Dossiers;
import vn.canbo.personnel.reelection.ReElectionView.Line;
import vn.canbo.personnel.reelection.ReElectionView.Proposal;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.policy.reelection.EarlyRetirement;
import vn.canbo.policy.reelection.EarlyRetirementTerms;
import vn.canbo.policy.reelection.LeavingPolicy;
import vn.canbo.service.audit.Audit;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.time.Today;

/** Proposes what would be due to those who make way or are too old; pays and writes nothing. */
@Service
class EarlyRetirements {

    private final Dossiers dossiers;
    private final PolicyPacks packs;
    private final Audit audit;
    private final Today today;

    EarlyRetirements(Dossiers dossiers, PolicyPacks packs, Audit audit, Today today) {
        this.dossiers = dossiers;
        this.packs = packs;
        this.audit = audit;
        this.today = today;
    }

    /**
     * @param on last day in service
     * @param measure month of the election; absent for the month of retiring
     * @param insuredYears whole years, as the social insurance office confirms; no dossier has them
     */
    @Transactional
    Decision<Proposal> propose(
            UUID personId, LocalDate on, @Nullable YearMonth measure, int insuredYears) {
        var dossier = dossiers.get(personId, today.date(), null);
        audit.read("ShowEarlyRetirement", List.of(personId));
        var retiresOn =
                packs.retirement().retirementOf(dossier.sex(), YearMonth.from(dossier.birthDate()));
        var month = measure == null ? YearMonth.from(on) : measure;
        var remaining = ChronoUnit.MONTHS.between(month, YearMonth.from(retiresOn));
        var policy = packs.leavingPolicy(month);
        var group = policy.flatMap(it -> it.groupOf(remaining));
        if (policy.isEmpty() || group.isEmpty()) {
            return Decision.refused(new Refusal.NothingOffered(month, remaining));
        }
        return propose(personId, policy.get(), group.get(), on, retiresOn, insuredYears);
    }

    private static Decision<Proposal> propose(
            UUID personId,
            LeavingPolicy policy,
            LeavingPolicy.Group group,
            LocalDate on,
            LocalDate retiresOn,
            int insuredYears) {
        var terms = policy.earlyRetirement();
        var refusals =
                EarlyRetirement.obstacles(terms, on, retiresOn, insuredYears).stream()
                        .map(it -> refusal(it, terms, on, retiresOn, insuredYears))
                        .toList();
        if (!refusals.isEmpty()) {
            return Decision.refused(refusals);
        }
        var proposed = EarlyRetirement.propose(terms, on, retiresOn, insuredYears);
        return Decision.accepted(
                new Proposal(
                        personId,
                        group,
                        on,
                        retiresOn,
                        proposed.earlyMonths(),
                        insuredYears,
                        proposed.salaryMonths(),
                        proposed.steps().stream().map(Line::of).toList()));
    }

    private static Refusal refusal(
            EarlyRetirement.Obstacle obstacle,
            EarlyRetirementTerms terms,
            LocalDate on,
            LocalDate retiresOn,
            int insuredYears) {
        var instrument = terms.source().text().vi();
        return switch (obstacle) {
            case NOT_EARLY -> new Refusal.RetirementNotEarly(on, retiresOn);
            case TOO_EARLY ->
                    new Refusal.RetirementTooEarly(
                            on, retiresOn, (int) terms.mostEarly().toTotalMonths(), instrument);
            case TOO_FEW_INSURED_YEARS ->
                    new Refusal.InsuredYearsTooFew(insuredYears, terms.firstYears(), instrument);
        };
    }
}
