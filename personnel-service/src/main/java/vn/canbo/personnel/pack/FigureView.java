package vn.canbo.personnel.pack;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.canbo.policy.figure.Figure;
import vn.canbo.policy.figure.FigureKind;
import vn.canbo.policy.source.Certainty;
import vn.canbo.policy.source.Wording;

/**
 * One figure with the place that states it.
 *
 * @param about codes of the titles, categories or sexes; empty when it is about all
 * @param among for whom alone it holds; absent when for all
 * @param instrument id of the document that is cited
 * @param citation document and article in words
 */
record FigureView(
        FigureKind kind,
        List<String> about,
        String name,
        @Nullable String among,
        String value,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Certainty certainty,
        String instrument,
        @Nullable String article,
        Wording citation) {

    static FigureView of(Figure figure) {
        var citation = figure.source().citation();
        return new FigureView(
                figure.kind(),
                figure.about(),
                figure.name(),
                figure.among(),
                figure.amount().code(),
                figure.validity().from(),
                figure.validity().until(),
                figure.source().certainty(),
                citation.instrument().id(),
                citation.article(),
                figure.source().text());
    }
}
