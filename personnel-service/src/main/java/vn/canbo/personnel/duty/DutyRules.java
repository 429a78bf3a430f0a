package vn.canbo.personnel.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.canbo.personnel.dossier.HeldPost;
import vn.canbo.personnel.duty.DutyChange.EndDuty;
import vn.canbo.policy.staffing.DutyRule;

/** To whom a duty may be assigned, for how long, and beside whom (TN12-16). */
final class DutyRules {

    private DutyRules() {}

    /** The post of the title in the unit that is held on the first day of the duty. */
    static Optional<HeldPost> incumbency(
            DutyRule rule, UUID unitId, LocalDate from, Collection<HeldPost> posts) {
        return posts.stream()
                .filter(it -> it.unitId().equals(unitId))
                .filter(it -> it.title().equals(rule.title().value()))
                .filter(it -> it.isHeldOn(from))
                .findFirst();
    }

    /** The last day on which both the post is held and the rule holds; absent while both go on. */
    static @Nullable LocalDate latestDay(DutyRule rule, HeldPost post) {
        return AssignedDuty.earlier(rule.validity().until(), post.to());
    }

    /**
     * Whether it can be assigned at all.
     *
     * @param post with which it would come; absent when none is held on its first day
     */
    static List<Refusal> objectionsTo(
            Wanted wanted, DutyRule rule, @Nullable HeldPost post, String unitCode) {
        var objections = new ArrayList<Refusal>();
        var to = wanted.to();
        if (wanted.decisionNumber().isBlank()) {
            objections.add(new Refusal.DecisionNumberMissing());
        }
        if (to != null && to.isBefore(wanted.from())) {
            objections.add(new Refusal.ValidityReversed(wanted.from(), to));
        }
        if (post == null) {
            objections.add(new Refusal.NotIncumbent(unitCode, rule.title().value(), wanted.from()));
        } else {
            Optional.ofNullable(latestDay(rule, post))
                    .filter(latest -> to != null && to.isAfter(latest))
                    .map(Refusal.DutyOutlives::new)
                    .ifPresent(objections::add);
        }
        return objections;
    }

    /**
     * One more would be too many on some day.
     *
     * @param others who carry it in the unit, without this one
     */
    static Optional<Refusal> objectionToHolders(
            DutyRule rule, String unitCode, AssignedDuty duty, Collection<AssignedDuty> others) {
        return dayWithoutPlace(rule, duty, others)
                .map(
                        it ->
                                new Refusal.DutyAlreadyAssigned(
                                        unitCode, duty.duty(), rule.holders(), it));
    }

    /**
     * The first day on which as many carry the duty as should, so that one more would be too many.
     */
    private static Optional<LocalDate> dayWithoutPlace(
            DutyRule rule, AssignedDuty duty, Collection<AssignedDuty> others) {
        var beside = others.stream().filter(duty::overlaps).toList();
        return Stream.concat(Stream.of(duty.from()), beside.stream().map(AssignedDuty::from))
                .filter(duty::isCarriedOn)
                .filter(
                        day ->
                                beside.stream().filter(it -> it.isCarriedOn(day)).count()
                                        >= rule.holders())
                .min(LocalDate::compareTo);
    }

    static List<Refusal> objectionsToEnd(AssignedDuty duty, EndDuty command) {
        var objections = new ArrayList<Refusal>();
        var to = duty.to();
        if (command.decisionNumber().isBlank()) {
            objections.add(new Refusal.DecisionNumberMissing());
        }
        if (command.lastDay().isBefore(duty.from())) {
            objections.add(new Refusal.EndsBeforeItBegins(duty.from(), command.lastDay()));
        }
        if (to != null && !command.lastDay().isBefore(to)) {
            objections.add(new Refusal.DutyEndsAlready(to));
        }
        return objections;
    }

    /**
     * What is left of a duty in the days of its post; empty when that is no longer of the title.
     */
    static Optional<AssignedDuty> leftOf(
            AssignedDuty duty, DutyRule rule, Collection<HeldPost> posts) {
        return posts.stream()
                .filter(it -> it.postId().equals(duty.postId()))
                .filter(it -> it.unitId().equals(duty.unitId()))
                .filter(it -> it.title().equals(rule.title().value()))
                .findFirst()
                .flatMap(duty::within);
    }
}
