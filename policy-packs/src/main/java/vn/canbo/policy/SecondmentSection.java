package vn.canbo.policy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.ProfessionalLevel;
import vn.canbo.policy.PackReader.Edition;
import vn.canbo.policy.secondment.DayCount;
import vn.canbo.policy.secondment.SecondmentRule;
import vn.canbo.policy.secondment.SecondmentTerms;
import vn.canbo.policy.secondment.SendingQuota;
import vn.canbo.policy.source.Source;

/** Reads the figures of the secondment rules. */
record SecondmentSection(PackReader packs, Edition edition) {

    List<SecondmentTerms> read(List<PackFields> entries) {
        var all = new ArrayList<SecondmentTerms>();
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

    private SecondmentTerms read(PackFields entry) {
        return new SecondmentTerms(
                entry.validity(),
                entry.period("shortest"),
                entry.period("longest"),
                entry.constant("dayCount", DayCount.class),
                entry.yesNo("extensionsCount"),
                entry.period("remainingService"),
                entry.constant("remainingServiceAt", SecondmentTerms.MeasuredAt.class),
                entry.constant("leastLevel", ProfessionalLevel.class),
                entry.constants("categories", Category.class),
                readQuota(entry.fields("quota")),
                readSources(entry.each("rules")));
    }

    private SendingQuota readQuota(PackFields fields) {
        var quota =
                fields.checked(
                        () ->
                                new SendingQuota(
                                        fields.constant("scope", SendingQuota.Scope.class),
                                        fields.number("percent"),
                                        fields.number("tolerance"),
                                        fields.number("leastLeaders"),
                                        packs.source(fields, edition)));
        fields.end();
        return quota;
    }

    private Map<SecondmentRule, Source> readSources(List<PackFields> rules) {
        var sources = new EnumMap<SecondmentRule, Source>(SecondmentRule.class);
        for (var fields : rules) {
            var rule = fields.constant("rule", SecondmentRule.class);
            if (sources.put(rule, packs.source(fields, edition)) != null) {
                throw fields.fault(
                        rule.code() + " được ghi hai lần", rule.code() + " stands twice");
            }
            fields.end();
        }
        return sources;
    }
}
