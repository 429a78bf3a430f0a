package vn.canbo.personnel.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.canbo.personnel.dossier.HeldPost;
import vn.canbo.personnel.evaluation.EvaluationChange.RecordEvaluation;
import vn.canbo.policy.evaluation.EvaluationTerms;
import vn.canbo.policy.evaluation.NamedRating;

/** What an evaluation may say of somebody, and who may say it (TN12-18). */
final class EvaluationRules {

    /** As for publishers. */
    static final int FIRST_YEAR = 1990;

    private EvaluationRules() {}

    /** Whether it is a year at all of which somebody may speak today. */
    static Optional<Refusal> objectionToYear(int year, LocalDate today) {
        return year < FIRST_YEAR || year > today.getYear()
                ? Optional.of(new Refusal.YearNotPossible(year, FIRST_YEAR, today.getYear()))
                : Optional.empty();
    }

    /**
     * The units in which the person served last, until the year ended or was decided: whoever moved
     * is rated by the new workplace (Decree 335/2025, art. 21).
     *
     * @return empty when no post was held in the year until then
     */
    static List<UUID> workplacesOf(Collection<HeldPost> posts, int year, LocalDate decidedOn) {
        var first = LocalDate.of(year, 1, 1);
        var last = lastDayAsked(year, decidedOn);
        var held =
                posts.stream()
                        .filter(it -> !it.from().isAfter(last) && it.isHeldFrom(first))
                        .toList();
        return held.stream()
                .map(it -> it.to() == null || it.to().isAfter(last) ? last : it.to())
                .max(Comparator.naturalOrder())
                .map(
                        day ->
                                held.stream()
                                        .filter(it -> it.isHeldOn(day))
                                        .map(HeldPost::unitId)
                                        .distinct()
                                        .toList())
                .orElse(List.of());
    }

    /** Of a decision that comes before the year nothing is asked but the year. */
    private static LocalDate lastDayAsked(int year, LocalDate decidedOn) {
        return decidedOn.getYear() == year ? decidedOn : LocalDate.of(year, 12, 31);
    }

    /**
     * @param terms by which people of the category are rated for the year
     * @param workplaces as {@link #workplacesOf} says
     * @param others those the person has already, without this one
     */
    static List<Refusal> objectionsTo(
            RecordEvaluation evaluation,
            EvaluationTerms terms,
            List<UUID> workplaces,
            Collection<Evaluation> others,
            LocalDate today) {
        var year = evaluation.year();
        var objections = new ArrayList<>(objectionsToResult(evaluation, terms));
        var decidedOn = evaluation.decidedOn();
        if (decidedOn.isBefore(terms.earliestOf(year))) {
            objections.add(
                    new Refusal.DecidedTooEarly(
                            year,
                            decidedOn,
                            terms.earliestOf(year),
                            terms.earliestSource().text().vi()));
        }
        if (decidedOn.isAfter(today)) {
            objections.add(new Refusal.DecidedInTheFuture(decidedOn));
        }
        if (workplaces.isEmpty()) {
            objections.add(new Refusal.NotInServiceThatYear(year, lastDayAsked(year, decidedOn)));
        }
        if (others.stream().anyMatch(it -> it.year() == year)) {
            objections.add(new Refusal.EvaluationAlreadyRecorded(year));
        }
        return objections;
    }

    private static List<Refusal> objectionsToResult(
            RecordEvaluation evaluation, EvaluationTerms terms) {
        var year = evaluation.year();
        var rating = evaluation.rating();
        var excusal = evaluation.excusal();
        var objections = new ArrayList<Refusal>();
        if (rating == null && excusal == null) {
            objections.add(new Refusal.NeitherRatedNorExcused());
        }
        if (rating != null && excusal != null) {
            objections.add(new Refusal.RatedAndExcused());
        }
        if (rating != null && !terms.know(rating)) {
            var levels = terms.ratings().stream().map(NamedRating::rating).toList();
            var source = terms.ratingSource().text().vi();
            objections.add(new Refusal.RatingNotOfYear(year, rating, levels, source));
        }
        if (excusal != null && !terms.excusals().contains(excusal)) {
            var reasons = terms.excusals().stream().sorted().toList();
            var source = terms.excusalSource().text().vi();
            objections.add(new Refusal.ExcusalNotOfYear(year, excusal, reasons, source));
        }
        return objections;
    }
}
