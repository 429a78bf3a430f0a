package vn.canbo.policy.reelection;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.canbo.policy.reelection.LeavingPolicy.Group;
import vn.canbo.policy.retirement.RetirementTable.Band;
import vn.canbo.policy.source.Source;

/** The lines under a verdict on age, in both languages. */
final class AgeSteps {

    private final AgeCondition condition;
    private final List<Step> steps = new ArrayList<>();

    AgeSteps(AgeCondition condition) {
        this.condition = condition;
    }

    List<Step> all() {
        return List.copyOf(steps);
    }

    void retirement(YearMonth born, Band band) {
        var years = band.age().getYears();
        var months = band.age().getMonths();
        var retires = born.plus(band.age());
        add(
                Step.Code.RETIREMENT,
                "Sinh tháng %s, đủ %d tuổi %d tháng và nghỉ hưu vào tháng %s"
                        .formatted(vi(born), years, months, vi(retires)),
                "Born in %s, reaches the age of %d years %d months and retires in %s"
                        .formatted(born, years, months, retires),
                band.source());
    }

    void remaining(YearMonth measure, YearMonth retires, long months) {
        add(
                Step.Code.REMAINING,
                "Từ tháng %s đến tháng %s còn %d tháng công tác"
                        .formatted(vi(measure), vi(retires), months),
                "From %s to %s %d months are left".formatted(measure, retires, months),
                null);
    }

    void demand(Candidacy candidacy, @Nullable AgeDemand demand) {
        var vi = condition.body().words().vi() + ", " + candidacy.words().vi() + ": ";
        var en = "Into " + condition.body().words().en() + " " + candidacy.words().en() + ": ";
        if (demand == null) {
            add(
                    Step.Code.DEMAND,
                    vi + "chưa rõ phải còn bao nhiêu tháng",
                    en + "it is not known how many months must be left",
                    null);
        } else {
            add(
                    Step.Code.DEMAND,
                    vi + "phải còn ít nhất " + demand.months() + " tháng",
                    en + "at least " + demand.months() + " months must be left",
                    demand.source());
        }
    }

    void derivation(Derivation derivation) {
        add(
                Step.Code.DERIVATION,
                "Đã tái cử cấp ủy nên được tái cử, không tính lại tuổi",
                "Re-elected to the Party committee and therefore re-electable; the age is not"
                        + " counted again",
                derivation.source());
    }

    void group(Group group, LeavingPolicy policy) {
        switch (group) {
            case NOT_RE_ELECTABLE_AGE ->
                    add(
                            Step.Code.GROUP,
                            "Còn dưới %d tháng: không đủ tuổi tái cử".formatted(policy.fewest()),
                            "Fewer than %d months left: too old to be re-elected"
                                    .formatted(policy.fewest()),
                            policy.source());
            case MAY_LEAVE ->
                    add(
                            Step.Code.GROUP,
                            "Còn từ %d đến %d tháng: được nghỉ nếu có nguyện vọng"
                                    .formatted(policy.fewest(), policy.most()),
                            "From %d to %d months left: may leave on request"
                                    .formatted(policy.fewest(), policy.most()),
                            policy.source());
        }
    }

    private void add(Step.Code code, String vi, String en, @Nullable Source from) {
        steps.add(Step.of(code, vi, en, from));
    }

    private static String vi(YearMonth month) {
        return "%02d/%d".formatted(month.getMonthValue(), month.getYear());
    }
}
