package vn.canbo.personnel.evaluationlist;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.canbo.events.code.Excusal;
import vn.canbo.events.code.Rating;
import vn.canbo.personnel.list.ListWords;
import vn.canbo.policy.evaluation.EvaluationTerms;
import vn.canbo.service.workbook.Choices;

/** What the columns of a list of evaluations offer. */
final class EvaluationChoices {

    /** Longer than anybody serves. */
    private static final int YEARS_BACK = 45;

    private EvaluationChoices() {}

    static Map<EvaluationColumn, Choices> of(
            Choices units, List<EvaluationTerms> terms, ListWords words, LocalDate today) {
        return Map.of(
                EvaluationColumn.YEAR, years(today),
                EvaluationColumn.RATING, ratings(terms),
                EvaluationColumn.EXCUSAL, words.choices(Excusal.values()),
                EvaluationColumn.UNIT, units);
    }

    /** This year first. */
    private static Choices years(LocalDate today) {
        var years = new LinkedHashMap<String, String>();
        for (var back = 0; back <= YEARS_BACK; back++) {
            var year = String.valueOf(today.getYear() - back);
            years.put(year, year);
        }
        return new Choices(years);
    }

    /** Highest first, and under every name that an instrument gave it, the newest first. */
    private static Choices ratings(List<EvaluationTerms> terms) {
        var names = new LinkedHashMap<String, String>();
        for (var rating : List.of(Rating.values()).reversed()) {
            terms.reversed().stream()
                    .flatMap(it -> it.ratings().stream())
                    .filter(it -> it.rating() == rating)
                    .forEach(it -> names.putIfAbsent(it.name().vi(), rating.name()));
        }
        return new Choices(names);
    }
}
