package vn.canbo.policy.reelection;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.Sex;
import vn.canbo.policy.reelection.AgeVerdict.Result;
import vn.canbo.policy.reelection.LeavingPolicy.Group;
import vn.canbo.policy.retirement.RetirementTable;

/**
 * Whether somebody is young enough to be elected: the months from the measure month to that of
 * retirement against what is demanded (TN12-25; domain reference 4.2). Whoever was re-elected to
 * the Party committee may be re-elected elsewhere although fewer are left by then.
 *
 * @param policy absent when nothing is offered to those who are too old
 */
public record ReElectionAge(
        RetirementTable retirement, AgeCondition condition, @Nullable LeavingPolicy policy) {

    /**
     * @param reElectedOn the day of the newest re-election to the Party committee; absent when none
     *     is on record
     */
    public record Candidate(
            Sex sex, YearMonth born, Candidacy candidacy, @Nullable LocalDate reElectedOn) {}

    /**
     * @param measure month as of which is measured
     */
    public AgeVerdict judge(Candidate candidate, YearMonth measure) {
        var retiresOn = retirement.retirementOf(candidate.sex(), candidate.born());
        var remaining = ChronoUnit.MONTHS.between(measure, YearMonth.from(retiresOn));
        var demand = condition.demandOf(candidate.candidacy());
        var derivation = derivationFor(candidate, measure);
        var result = resultOf(remaining, demand, derivation.isPresent());
        var group = groupOf(result, remaining);
        var steps = new AgeSteps(condition);
        steps.retirement(candidate.born(), retirement.bandOf(candidate.sex(), candidate.born()));
        steps.remaining(measure, YearMonth.from(retiresOn), remaining);
        steps.demand(candidate.candidacy(), demand.orElse(null));
        if (result == Result.ELIGIBLE_BY_DERIVATION) {
            derivation.ifPresent(steps::derivation);
        }
        if (policy != null && group.isPresent()) {
            steps.group(group.get(), policy);
        }
        return new AgeVerdict(
                result, retiresOn, remaining, demand.orElse(null), group.orElse(null), steps.all());
    }

    private Optional<Derivation> derivationFor(Candidate candidate, YearMonth measure) {
        var reElectedOn = candidate.reElectedOn();
        return candidate.candidacy() == Candidacy.AGAIN && reElectedOn != null
                ? Optional.ofNullable(condition.derivation())
                        .filter(it -> it.covers(reElectedOn, measure))
                : Optional.empty();
    }

    private static Result resultOf(long remaining, Optional<AgeDemand> demand, boolean derived) {
        if (demand.filter(it -> it.isMetBy(remaining)).isPresent()) {
            return Result.ELIGIBLE;
        }
        if (derived) {
            return Result.ELIGIBLE_BY_DERIVATION;
        }
        return demand.isPresent() ? Result.NOT_ELIGIBLE : Result.CANNOT_TELL;
    }

    /** Whoever may be elected is no case, however few months are left. */
    private Optional<Group> groupOf(Result result, long remaining) {
        return Optional.ofNullable(policy)
                .flatMap(it -> it.groupOf(remaining))
                .filter(it -> it != Group.NOT_RE_ELECTABLE_AGE || !admits(result));
    }

    private static boolean admits(Result result) {
        return switch (result) {
            case ELIGIBLE, ELIGIBLE_BY_DERIVATION -> true;
            case NOT_ELIGIBLE, CANNOT_TELL -> false;
        };
    }
}
