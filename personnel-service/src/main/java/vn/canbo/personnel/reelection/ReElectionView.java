package vn.canbo.personnel.reelection;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.policy.reelection.AgeCondition;
import vn.canbo.policy.reelection.AgeVerdict;
import vn.canbo.policy.reelection.Candidacy;
import vn.canbo.policy.reelection.ElectedBody;
import vn.canbo.policy.reelection.LeavingPolicy;
import vn.canbo.policy.reelection.LeavingPolicy.Window;
import vn.canbo.policy.reelection.Step;

/**
 * How the age of somebody stands to an election, as shown; of the birth date nothing but what the
 * derivation says.
 *
 * @param demanded months that must be left; absent when no pack knows
 * @param offered to whom a policy offers something; absent for others
 * @param window when that may be decided; absent with it, and while nobody knows the election day
 */
record ReElectionView(
        UUID personId,
        ElectedBody body,
        YearMonth measure,
        Candidacy candidacy,
        AgeVerdict.Result result,
        LocalDate retiresOn,
        long remaining,
        @Nullable Integer demanded,
        LeavingPolicy.@Nullable Group offered,
        @Nullable Window window,
        List<Line> steps) {

    ReElectionView {
        steps = List.copyOf(steps);
    }

    static ReElectionView of(
            UUID personId,
            AgeCondition condition,
            YearMonth measure,
            Candidacy candidacy,
            AgeVerdict verdict,
            @Nullable Window window) {
        var demand = verdict.demand();
        return new ReElectionView(
                personId,
                condition.body(),
                measure,
                candidacy,
                verdict.result(),
                verdict.retiresOn(),
                verdict.remaining(),
                demand == null ? null : demand.months(),
                verdict.group(),
                window,
                verdict.steps().stream().map(Line::of).toList());
    }

    /** A line of the derivation, with the place where its figure is written. */
    record Line(Step.Code code, String vi, String en, @Nullable String source) {

        static Line of(Step step) {
            return new Line(
                    step.code(),
                    step.text().vi(),
                    step.text().en(),
                    step.source().map(it -> it.text().vi()).orElse(null));
        }
    }

    /**
     * The holders of the titles of a body in a unit and below it.
     *
     * @param asOf on which day they hold them
     * @param judged how many came out how
     * @param notEligible those who are too old, or of whom nothing is known
     */
    record Roll(
            UUID unitId,
            ElectedBody body,
            YearMonth measure,
            LocalDate asOf,
            @Nullable Instant knownAt,
            Map<AgeVerdict.Result, Long> judged,
            List<Entry> notEligible) {

        Roll {
            judged = Map.copyOf(judged);
            notEligible = List.copyOf(notEligible);
        }
    }

    /** Somebody on a roll, with the post by which he or she is in the body. */
    record Entry(UUID unitId, String title, ReElectionView age) {}

    /**
     * What would be due for retiring early: a proposal, never a payment.
     *
     * @param salaryMonths months of current salary
     */
    record Proposal(
            UUID personId,
            LeavingPolicy.Group offered,
            LocalDate on,
            LocalDate retiresOn,
            long earlyMonths,
            int insuredYears,
            BigDecimal salaryMonths,
            List<Line> steps) {

        Proposal {
            steps = List.copyOf(steps);
        }
    }
}
