package vn.canbo.policy.evaluation;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.Excusal;
import vn.canbo.events.code.Rating;
import vn.canbo.policy.source.Source;
import vn.canbo.policy.source.Validity;

/**
 * By what the people of some categories are rated for a year. A year is rated at its end, so the
 * row counts that holds on its last day.
 *
 * @param ratings highest first, as a form offers them
 * @param earliest in the year that is evaluated; on this day it may already be decided
 */
public record EvaluationTerms(
        Validity validity,
        Set<Category> categories,
        List<NamedRating> ratings,
        Set<Excusal> excusals,
        MonthDay earliest,
        Source ratingSource,
        Source excusalSource,
        Source earliestSource) {

    public EvaluationTerms {
        categories = Set.copyOf(categories);
        ratings = List.copyOf(ratings);
        excusals = Set.copyOf(excusals);
        if (categories.isEmpty() || ratings.isEmpty()) {
            throw new IllegalArgumentException("somebody is rated, by some level");
        }
        if (ratings.size()
                != Set.copyOf(ratings.stream().map(NamedRating::rating).toList()).size()) {
            throw new IllegalArgumentException("a level stands once");
        }
    }

    public boolean areFor(Category category, int year) {
        return categories.contains(category) && validity.contains(LocalDate.of(year, 12, 31));
    }

    public boolean know(Rating rating) {
        return ratings.stream().anyMatch(it -> it.rating() == rating);
    }

    /** The first day on which the year may be decided. */
    public LocalDate earliestOf(int year) {
        return earliest.atYear(year);
    }

    /** Whether both would rate somebody on some day. */
    public boolean overlap(EvaluationTerms other) {
        var common = EnumSet.copyOf(categories);
        common.retainAll(other.categories);
        return !common.isEmpty() && validity.overlaps(other.validity);
    }
}
