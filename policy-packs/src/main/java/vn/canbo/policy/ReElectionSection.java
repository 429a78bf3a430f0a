package vn.canbo.policy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.canbo.policy.PackReader.Edition;
import vn.canbo.policy.reelection.AgeCondition;
import vn.canbo.policy.reelection.AgeDemand;
import vn.canbo.policy.reelection.Candidacy;
import vn.canbo.policy.reelection.Derivation;
import vn.canbo.policy.reelection.EarlyRetirementTerms;
import vn.canbo.policy.reelection.ElectedBody;
import vn.canbo.policy.reelection.LeavingPolicy;
import vn.canbo.policy.reelection.ReElectionTerms;
import vn.canbo.policy.source.Source;
import vn.canbo.policy.title.Title;

/** Reads how old one may be to be elected, and what is offered to those who are older. */
record ReElectionSection(PackReader packs, Edition edition) {

    ReElectionTerms read(PackFields section) {
        var terms =
                new ReElectionTerms(
                        readConditions(section.each("ages")),
                        readPolicies(section.each("policies")));
        section.end();
        return terms;
    }

    private List<AgeCondition> readConditions(List<PackFields> entries) {
        var all = new ArrayList<AgeCondition>();
        for (var entry : entries) {
            var condition = entry.checked(() -> readCondition(entry));
            entry.end();
            packs.add(condition, entry);
            all.add(condition);
        }
        return all;
    }

    private AgeCondition readCondition(PackFields entry) {
        var source = packs.source(entry, edition);
        return new AgeCondition(
                entry.constant("body", ElectedBody.class),
                entry.validity(),
                packs.titles(entry, "titles").stream().map(Title::code).collect(Collectors.toSet()),
                entry.has("measure") ? entry.month("measure") : null,
                entry.dateOrNull("electionDay"),
                readDemands(entry, source),
                entry.has("derivation") ? readDerivation(entry.fields("derivation")) : null,
                source);
    }

    private Map<Candidacy, AgeDemand> readDemands(PackFields entry, Source source) {
        var demands = new EnumMap<Candidacy, AgeDemand>(Candidacy.class);
        for (var fields : entry.each("demands")) {
            var candidacy = fields.constant("candidacy", Candidacy.class);
            var demand = new AgeDemand(fields.number("months"), packs.sourceOfPart(fields, source));
            fields.end();
            if (demands.putIfAbsent(candidacy, demand) != null) {
                throw fields.fault(
                        candidacy + " đã có một dòng khác", candidacy + " stands there already");
            }
        }
        return demands;
    }

    private Derivation readDerivation(PackFields fields) {
        var derivation = new Derivation(fields.period("within"), packs.source(fields, edition));
        fields.end();
        return derivation;
    }

    private List<LeavingPolicy> readPolicies(List<PackFields> entries) {
        var all = new ArrayList<LeavingPolicy>();
        for (var entry : entries) {
            var policy = entry.checked(() -> readPolicy(entry));
            entry.end();
            packs.add(policy, entry);
            all.add(policy);
        }
        return all;
    }

    private LeavingPolicy readPolicy(PackFields entry) {
        var source = packs.source(entry, edition);
        return new LeavingPolicy(
                entry.validity(),
                entry.number("fewest"),
                entry.number("most"),
                entry.period("before"),
                entry.period("after"),
                readTerms(entry.fields("earlyRetirement"), source),
                source);
    }

    private EarlyRetirementTerms readTerms(PackFields fields, Source ofRow) {
        var terms =
                new EarlyRetirementTerms(
                        fields.decimal("perEarlyYear"),
                        fields.number("halfYearTo"),
                        fields.number("firstYears"),
                        fields.decimal("forFirstYears"),
                        fields.decimal("perFurtherYear"),
                        fields.period("mostEarly"),
                        packs.sourceOfPart(fields, ofRow));
        fields.end();
        return terms;
    }
}
