package vn.canbo.policy;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.Excusal;
import vn.canbo.events.code.Rating;
import vn.canbo.policy.PackReader.Edition;
import vn.canbo.policy.evaluation.EvaluationTerms;
import vn.canbo.policy.evaluation.NamedRating;
import vn.canbo.policy.source.Source;

/** Reads by what people are rated for a year. */
record EvaluationSection(PackReader packs, Edition edition) {

    List<EvaluationTerms> read(List<PackFields> entries) {
        var all = new ArrayList<EvaluationTerms>();
        packs.each(
                entries,
                entry -> {
                    var terms = entry.checked(() -> read(entry));
                    entry.end();
                    packs.add(terms, entry);
                    all.add(terms);
                });
        return all;
    }

    private EvaluationTerms read(PackFields entry) {
        var source = packs.source(entry, edition);
        var excused = readExcused(entry.fields("excused"), source);
        var earliest = readEarliest(entry.fields("earliest"), source);
        return new EvaluationTerms(
                entry.validity(),
                entry.constants("categories", Category.class),
                entry.each("ratings").stream().map(EvaluationSection::readRating).toList(),
                excused.by(),
                earliest.day(),
                source,
                excused.source(),
                earliest.source());
    }

    private static NamedRating readRating(PackFields fields) {
        var rating = new NamedRating(fields.constant("rating", Rating.class), fields.wording());
        fields.end();
        return rating;
    }

    private Excused readExcused(PackFields fields, Source ofRow) {
        var excused =
                new Excused(
                        fields.constants("by", Excusal.class), packs.sourceOfPart(fields, ofRow));
        fields.end();
        return excused;
    }

    private Earliest readEarliest(PackFields fields, Source ofRow) {
        var earliest = new Earliest(fields.dayOfYear("day"), packs.sourceOfPart(fields, ofRow));
        fields.end();
        return earliest;
    }

    private record Excused(Set<Excusal> by, Source source) {}

    private record Earliest(MonthDay day, Source source) {}
}
