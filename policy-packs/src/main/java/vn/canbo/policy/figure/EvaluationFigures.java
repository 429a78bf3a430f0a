package vn.canbo.policy.figure;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.canbo.policy.evaluation.EvaluationTerms;
import vn.canbo.policy.source.Source;

/** The figures about the yearly evaluation, about the categories that are rated by them. */
public final class EvaluationFigures {

    private EvaluationFigures() {}

    public static List<Figure> of(Collection<EvaluationTerms> all) {
        return all.stream().flatMap(EvaluationFigures::of).toList();
    }

    private static Stream<Figure> of(EvaluationTerms terms) {
        var ratings =
                terms.ratings().stream()
                        .map(it -> it.rating().name())
                        .collect(Collectors.joining("|"));
        var excusals = StandardFigures.joined(terms.excusals());
        return Stream.of(
                figure(terms, "RATINGS", new Amount.Said(ratings), terms.ratingSource()),
                figure(terms, "EXCUSED", new Amount.Said(excusals), terms.excusalSource()),
                figure(
                        terms,
                        "EARLIEST_DAY",
                        new Amount.YearlyDay(terms.earliest()),
                        terms.earliestSource()));
    }

    private static Figure figure(EvaluationTerms terms, String name, Amount amount, Source source) {
        return new Figure(
                FigureKind.EVALUATION,
                terms.categories().stream().map(Enum::name).sorted().toList(),
                name,
                null,
                amount,
                terms.validity(),
                source);
    }
}
