package vn.canbo.policy.reelection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What would be due to somebody who retires before the age, in months of current salary: a
 * proposal, never a payment (Decree 177/2024; domain reference 4.2).
 *
 * @param salaryMonths exact, in halves
 */
public record EarlyRetirement(
        LocalDate on,
        LocalDate retirementAge,
        long earlyMonths,
        int insuredYears,
        BigDecimal salaryMonths,
        List<Step> steps) {

    public EarlyRetirement {
        steps = List.copyOf(steps);
    }

    /** Why nothing is proposed. */
    public enum Obstacle {
        NOT_EARLY,
        TOO_EARLY,
        /** What is due for fewer insured years no source at hand says. */
        TOO_FEW_INSURED_YEARS
    }

    /** Every obstacle; none when {@link #propose} may be asked. */
    public static List<Obstacle> obstacles(
            EarlyRetirementTerms terms, LocalDate on, LocalDate retirementAge, int insuredYears) {
        var early = monthsBetween(on, retirementAge);
        var obstacles = new ArrayList<Obstacle>();
        if (early <= 0) {
            obstacles.add(Obstacle.NOT_EARLY);
        }
        if (early > terms.mostEarly().toTotalMonths()) {
            obstacles.add(Obstacle.TOO_EARLY);
        }
        if (insuredYears < terms.firstYears()) {
            obstacles.add(Obstacle.TOO_FEW_INSURED_YEARS);
        }
        return List.copyOf(obstacles);
    }

    /**
     * @param on last day in service
     * @param retirementAge last day in service by age
     * @param insuredYears whole years of compulsory social insurance
     */
    public static EarlyRetirement propose(
            EarlyRetirementTerms terms, LocalDate on, LocalDate retirementAge, int insuredYears) {
        if (!obstacles(terms, on, retirementAge, insuredYears).isEmpty()) {
            throw new IllegalArgumentException("nothing is due: ask for the obstacles first");
        }
        var early = monthsBetween(on, retirementAge);
        var forAge = terms.forEarlyMonths(early);
        var further = terms.forYearsBeyondTheFirst(insuredYears);
        var sum = forAge.add(terms.forFirstYears()).add(further);
        return new EarlyRetirement(
                on,
                retirementAge,
                early,
                insuredYears,
                sum,
                stepsOf(terms, early, insuredYears, sum));
    }

    private static long monthsBetween(LocalDate on, LocalDate retirementAge) {
        return ChronoUnit.MONTHS.between(YearMonth.from(on), YearMonth.from(retirementAge));
    }

    private static List<Step> stepsOf(
            EarlyRetirementTerms terms, long early, int insuredYears, BigDecimal sum) {
        var source = terms.source();
        var years = terms.yearsOf(early);
        var forAge = terms.forEarlyMonths(early);
        var furtherYears = insuredYears - terms.firstYears();
        var further = terms.forYearsBeyondTheFirst(insuredYears);
        return List.of(
                Step.of(
                        Step.Code.EARLY_MONTHS,
                        "Nghỉ trước tuổi %d tháng, tính là %s năm".formatted(early, Step.vi(years)),
                        "%d months early, counted as %s years".formatted(early, Step.en(years)),
                        source),
                Step.of(
                        Step.Code.EARLY_YEARS,
                        "%s năm × %s tháng lương = %s"
                                .formatted(
                                        Step.vi(years),
                                        Step.vi(terms.perEarlyYear()),
                                        Step.vi(forAge)),
                        "%s years × %s months of salary = %s"
                                .formatted(
                                        Step.en(years),
                                        Step.en(terms.perEarlyYear()),
                                        Step.en(forAge)),
                        source),
                Step.of(
                        Step.Code.FIRST_YEARS,
                        "%d năm đầu đóng bảo hiểm xã hội: %s"
                                .formatted(terms.firstYears(), Step.vi(terms.forFirstYears())),
                        "The first %d insured years: %s"
                                .formatted(terms.firstYears(), Step.en(terms.forFirstYears())),
                        source),
                Step.of(
                        Step.Code.FURTHER_YEARS,
                        "%d năm tiếp theo × %s = %s"
                                .formatted(
                                        furtherYears,
                                        Step.vi(terms.perFurtherYear()),
                                        Step.vi(further)),
                        "%d further years × %s = %s"
                                .formatted(
                                        furtherYears,
                                        Step.en(terms.perFurtherYear()),
                                        Step.en(further)),
                        source),
                Step.of(
                        Step.Code.SUM,
                        "Đề xuất %s tháng lương hiện hưởng".formatted(Step.vi(sum)),
                        "Proposed: %s months of current salary".formatted(Step.en(sum)),
                        null));
    }
}
