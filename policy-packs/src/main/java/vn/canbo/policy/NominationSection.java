package vn.canbo.policy;

import java.util.ArrayList;
import java.util.List;
import vn.canbo.events.code.DecidingBody;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.policy.PackReader.Edition;
import vn.canbo.policy.nomination.Consequence;
import vn.canbo.policy.nomination.NominationTerms;
import vn.canbo.policy.nomination.TrainingTerms;
import vn.canbo.policy.source.Source;

/** Reads what is asked of nominations. */
record NominationSection(PackReader packs, Edition edition) {

    List<NominationTerms> read(List<PackFields> entries) {
        var all = new ArrayList<NominationTerms>();
        for (var entry : entries) {
            var terms = entry.checked(() -> read(entry));
            entry.end();
            packs.add(terms, entry);
            all.add(terms);
        }
        return all;
    }

    private NominationTerms read(PackFields entry) {
        var source = packs.source(entry, edition);
        return new NominationTerms(
                entry.validity(),
                List.copyOf(entry.constants("bodies", DecidingBody.class)),
                List.copyOf(entry.constants("opinions", DecidingBody.class)),
                source,
                readTraining(entry.fields("training"), source));
    }

    private TrainingTerms readTraining(PackFields fields, Source ofRow) {
        var training =
                new TrainingTerms(
                        fields.constants("provedBy", QualificationKind.class),
                        fields.constant("whenMissing", Consequence.class),
                        packs.sourceOfPart(fields, ofRow));
        fields.end();
        return training;
    }
}
