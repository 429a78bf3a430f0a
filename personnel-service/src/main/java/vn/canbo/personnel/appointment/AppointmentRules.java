package vn.canbo.personnel.appointment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.AssessedCriterion;
import vn.canbo.events.code.Criterion;
import vn.canbo.personnel.appointment.AppointmentChange.AppointPerson;
import vn.canbo.personnel.appointment.AppointmentChange.TakeOverPost;
import vn.canbo.personnel.dossier.HeldPost;
import vn.canbo.personnel.standard.Assessment;
import vn.canbo.personnel.unit.UnitHistory;
import vn.canbo.policy.title.Title;
import vn.canbo.service.decision.Measure;

/** What stands in the way of a post: place, concurrence, standard and establishment. */
final class AppointmentRules {

    private AppointmentRules() {}

    /**
     * Whether the title can be held in the unit on the day at all.
     *
     * @param successorCodes of the unit, for the message
     */
    static List<Refusal> objectionsToPlace(
            Title title, UnitHistory unit, LocalDate day, String successorCodes) {
        var objections = new ArrayList<Refusal>();
        if (!unit.existsOn(day)) {
            objections.add(new Refusal.UnitNotInForce(unit.code(), day, successorCodes));
        }
        if (!title.existsOn(day)) {
            objections.add(new Refusal.TitleNotInForce(title.code().value(), day));
        }
        if (title.level() != unit.level()) {
            objections.add(
                    new Refusal.TitleOfOtherLevel(
                            title.code().value(), title.level(), unit.level()));
        }
        return objections;
    }

    /**
     * A person holds a post once, and one main post at a time (LS-7).
     *
     * @param others posts of the person, without this one
     */
    static List<Refusal> objectionsToConcurrence(
            UUID unitId,
            String title,
            boolean main,
            LocalDate from,
            @Nullable LocalDate to,
            Collection<HeldPost> others) {
        var objections = new ArrayList<Refusal>();
        for (var other : others) {
            if (!overlap(other, from, to)) {
                continue;
            }
            if (other.unitId().equals(unitId) && other.title().equals(title)) {
                objections.add(new Refusal.PostAlreadyHeld(title, other.from()));
            } else if (main && other.main()) {
                objections.add(new Refusal.OtherMainPost(other.title(), other.from()));
            }
        }
        return objections;
    }

    /** What is said of the post that ends the day before another one begins. */
    static List<Refusal> objectionsToLeaving(Post leaving, AppointPerson into) {
        var objections = new ArrayList<Refusal>();
        var lastDay = into.effectiveOn().minusDays(1);
        if (leaving.to() != null) {
            objections.add(new Refusal.PostAlreadyEnded(leaving.to()));
        }
        if (lastDay.isBefore(leaving.from())) {
            objections.add(new Refusal.EndsBeforeItBegins(leaving.from(), lastDay));
        }
        if (leaving.unitId().equals(into.unitId()) && leaving.title().equals(into.title())) {
            objections.add(new Refusal.PostAlreadyHeld(leaving.title(), leaving.from()));
        }
        return objections;
    }

    /** What is said of the end of a post that is taken over. */
    static List<Refusal> objectionsToEnd(TakeOverPost command) {
        var to = command.to();
        if (to != null && to.isBefore(command.from())) {
            return List.of(new Refusal.EndsBeforeItBegins(command.from(), to));
        }
        return to == null && command.endReason() != null
                ? List.of(new Refusal.EndReasonWithoutEnd())
                : List.of();
    }

    private static boolean overlap(HeldPost post, LocalDate from, @Nullable LocalDate to) {
        return post.isHeldFrom(from) && (to == null || !post.from().isAfter(to));
    }

    /**
     * Only people who meet the standard (TN12-11, CT-2): every criterion that is not met.
     *
     * @param overridden criteria that need not be met
     */
    static List<Refusal> objectionsToStandard(Assessment assessment, Set<Criterion> overridden) {
        return assessment.admits()
                ? List.of()
                : assessment.criteria().stream()
                        .filter(it -> !overridden.contains(it.criterion()))
                        .flatMap(it -> objectionTo(it).stream())
                        .toList();
    }

    private static Optional<Refusal> objectionTo(AssessedCriterion criterion) {
        var required = new Measure(criterion.criterion(), criterion.required());
        return switch (criterion.result()) {
            case ABOVE, MET -> Optional.empty();
            case UNMET, UNMET_IN_GRACE ->
                    Optional.of(
                            new Refusal.CriterionUnmet(
                                    criterion.criterion(),
                                    required,
                                    criterion.actual() == null
                                            ? null
                                            : new Measure(
                                                    criterion.criterion(), criterion.actual()),
                                    criterion.source()));
            case CANNOT_TELL ->
                    Optional.of(
                            new Refusal.CriterionUnknown(
                                    criterion.criterion(), required, criterion.source()));
        };
    }

    /**
     * Whether one more fits on every day from the first one on (TN12-15). Where neither the title
     * nor the unit has an allocation on the first day there is no post to be held; what is not
     * allocated yet for later days says nothing.
     *
     * @param fillings per day on which something changes: of the title, and of the total when the
     *     post counts there
     */
    static List<Refusal> objectionsToEstablishment(
            String unitCode, String title, LocalDate firstDay, Collection<Filling> fillings) {
        var objections = new LinkedHashMap<Class<? extends Refusal>, Refusal>();
        for (var filling : fillings) {
            if (filling.day().equals(firstDay) && !filling.anyAllocated()) {
                return List.of(new Refusal.EstablishmentNotAllocated(unitCode, title, firstDay));
            }
            objectionTo(unitCode, title, filling)
                    .ifPresent(it -> objections.putIfAbsent(it.getClass(), it));
        }
        return List.copyOf(objections.values());
    }

    /**
     * How full the unit is without a post that ends right before the first of these days.
     *
     * @param ending counts on all of them as long as its end is not recorded
     */
    static List<Filling> without(Post ending, Collection<Filling> fillings) {
        return fillings.stream().map(it -> it.without(ending)).toList();
    }

    private static Optional<Refusal> objectionTo(String unitCode, String title, Filling filling) {
        var allocated = filling.allocated();
        if (allocated == null || filling.held() + 1 <= allocated) {
            return Optional.empty();
        }
        return Optional.of(
                filling.title() == null
                        ? new Refusal.EstablishmentTotalExceeded(
                                unitCode, allocated, filling.held(), filling.day())
                        : new Refusal.EstablishmentExceeded(
                                unitCode, title, allocated, filling.held(), filling.day()));
    }

    /**
     * Whether a new term can begin right after the one under way.
     *
     * @param unitCode of the unit in which the post is held
     */
    static Optional<Refusal> objectionToNewTerm(Post held, LocalDate firstDay, String unitCode) {
        var lastDay = held.to();
        if (lastDay != null) {
            return Optional.of(new Refusal.PostAlreadyEnded(lastDay));
        }
        return held.from().isBefore(firstDay)
                ? Optional.empty()
                : Optional.of(
                        new Refusal.PostNotHeld(unitCode, held.title(), firstDay.minusDays(1)));
    }

    /** Cadres are elected; the others are recruited. */
    static List<Refusal> objectionsToRecruitment(Title title) {
        var recruited =
                switch (title.category()) {
                    case CIVIL_SERVANT, PUBLIC_EMPLOYEE -> !title.elected();
                    case CADRE, NON_SPECIALISED_WORKER -> false;
                };
        return recruited
                ? List.of()
                : List.of(
                        new Refusal.TitleIsNotRecruitedInto(
                                title.code().value(), title.category()));
    }

    /**
     * How full a unit is on a day.
     *
     * @param title absent for the total, which counts persons by their main post (LS-7)
     * @param allocated absent when nothing was allocated
     * @param anyAllocated whether the title or the total is allocated on that day
     */
    record Filling(
            LocalDate day,
            @Nullable String title,
            @Nullable Integer allocated,
            long held,
            boolean anyAllocated) {

        private Filling without(Post leaving) {
            var counted = title == null ? leaving.main() : title.equals(leaving.title());
            return new Filling(day, title, allocated, counted ? held - 1 : held, anyAllocated);
        }
    }
}
