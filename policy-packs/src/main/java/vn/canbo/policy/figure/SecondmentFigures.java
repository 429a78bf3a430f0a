package vn.canbo.policy.figure;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import vn.canbo.policy.secondment.SecondmentRule;
import vn.canbo.policy.secondment.SecondmentTerms;
import vn.canbo.policy.source.Source;

/** The figures about secondments, each with the source of the rule that uses it. */
public final class SecondmentFigures {

    private SecondmentFigures() {}

    public static List<Figure> of(Collection<SecondmentTerms> all) {
        return all.stream().flatMap(SecondmentFigures::of).toList();
    }

    private static Stream<Figure> of(SecondmentTerms terms) {
        var remaining = terms.sourceOf(SecondmentRule.SEC_01);
        var length = terms.sourceOf(SecondmentRule.SEC_05);
        var quota = terms.quota();
        return Stream.of(
                figure(terms, "SHORTEST", new Amount.Length(terms.shortest()), length),
                figure(terms, "LONGEST", new Amount.Length(terms.longest()), length),
                figure(terms, "DAY_COUNT", said(terms.dayCount().name()), length),
                figure(
                        terms,
                        "EXTENSIONS_COUNT",
                        said(terms.extensionsCount()),
                        terms.sourceOf(SecondmentRule.SEC_12)),
                figure(
                        terms,
                        "REMAINING_SERVICE",
                        new Amount.Length(terms.remainingService()),
                        remaining),
                figure(
                        terms,
                        "REMAINING_SERVICE_AT",
                        said(terms.remainingServiceAt().name()),
                        remaining),
                figure(
                        terms,
                        "LEAST_LEVEL",
                        said(terms.leastLevel().name()),
                        terms.sourceOf(SecondmentRule.SEC_04)),
                figure(
                        terms,
                        "CATEGORIES",
                        said(StandardFigures.joined(terms.categories())),
                        terms.sourceOf(SecondmentRule.SEC_04)),
                figure(terms, "QUOTA_SCOPE", said(quota.scope().name()), quota.source()),
                figure(terms, "QUOTA_PERCENT", said(quota.percent()), quota.source()),
                figure(terms, "QUOTA_TOLERANCE", said(quota.tolerance()), quota.source()),
                figure(terms, "QUOTA_LEADERS", said(quota.leastLeaders()), quota.source()));
    }

    private static Amount said(Object value) {
        return new Amount.Said(value.toString());
    }

    private static Figure figure(SecondmentTerms terms, String name, Amount amount, Source source) {
        return new Figure(
                FigureKind.SECONDMENT, List.of(), name, null, amount, terms.validity(), source);
    }
}
