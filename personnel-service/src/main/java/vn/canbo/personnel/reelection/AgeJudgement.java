package vn.canbo.personnel.reelection;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.canbo.personnel.dossier.Dossier;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.policy.reelection.AgeCondition;
import vn.canbo.policy.reelection.AgeVerdict;
import vn.canbo.policy.reelection.Candidacy;
import vn.canbo.policy.reelection.LeavingPolicy.Window;
import vn.canbo.policy.reelection.ReElectionAge;
import vn.canbo.policy.reelection.ReElectionAge.Candidate;
import vn.canbo.policy.title.TitleCode;
import vn.canbo.service.decision.Decision;

/**
 * By what and as of which month people are judged for one election.
 *
 * @param asOf on which day somebody holds a title of the body
 */
record AgeJudgement(
        PolicyPacks packs,
        AgeCondition condition,
        YearMonth measure,
        LocalDate asOf,
        Election election) {

    /** Without a month, that of the row in force on the day; a congress has one of its own. */
    static Decision<AgeJudgement> under(PolicyPacks packs, Election election, LocalDate asOf) {
        var asked = election.measure();
        var month = asked == null ? YearMonth.from(asOf) : asked;
        var condition = packs.ageCondition(election.body(), month);
        if (condition.isEmpty()) {
            return Decision.refused(new Refusal.NoAgeConditionKnown(election.body(), month));
        }
        var measure = asked == null ? condition.get().measure() : asked;
        return measure == null
                ? Decision.refused(new Refusal.MeasureMonthNeeded(election.body()))
                : Decision.accepted(
                        new AgeJudgement(packs, condition.get(), measure, asOf, election));
    }

    /** Again for who holds a title of the body, else for the first time. */
    Candidacy candidacyOf(Dossier dossier) {
        return dossier.posts().stream()
                        .filter(it -> it.isHeldOn(asOf))
                        .anyMatch(it -> condition.titles().contains(new TitleCode(it.title())))
                ? Candidacy.AGAIN
                : Candidacy.FIRST;
    }

    /**
     * @param results of the person, in the order of their days
     */
    ReElectionView of(Dossier dossier, Candidacy candidacy, List<PartyResult> results) {
        var policy = packs.leavingPolicy(measure).orElse(null);
        var verdict =
                new ReElectionAge(packs.retirement(), condition, policy)
                        .judge(
                                new Candidate(
                                        dossier.sex(),
                                        YearMonth.from(dossier.birthDate()),
                                        candidacy,
                                        reElectedOn(results)),
                                measure);
        return ReElectionView.of(
                dossier.personId(), condition, measure, candidacy, verdict, windowOf(verdict));
    }

    private static @Nullable LocalDate reElectedOn(List<PartyResult> results) {
        return results.isEmpty() || !results.getLast().isReElection()
                ? null
                : results.getLast().on();
    }

    private @Nullable Window windowOf(AgeVerdict verdict) {
        var day = election.dayUnder(condition);
        return day == null || verdict.offered().isEmpty()
                ? null
                : packs.leavingPolicy(measure)
                        .map(it -> it.windowOf(day, election.termEnds()))
                        .orElse(null);
    }
}
