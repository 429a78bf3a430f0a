package vn.canbo.policy;

import java.time.Year;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import vn.canbo.events.code.Sex;
import vn.canbo.policy.PackReader.Edition;
import vn.canbo.policy.retirement.RetirementTable;
import vn.canbo.policy.retirement.RetirementTable.Band;

/** Reads the retirement ages. */
record RetirementSection(PackReader packs, Edition edition) {

    RetirementTable read(PackFields section) {
        var bands = new EnumMap<Sex, List<Band>>(Sex.class);
        for (var part : section.each("ages")) {
            var source = packs.source(part, edition);
            var sex = part.constant("sex", Sex.class);
            for (var fields : part.each("bands")) {
                bands.computeIfAbsent(sex, _ -> new ArrayList<>())
                        .add(
                                new Band(
                                        fields.has("throughYear")
                                                ? Year.of(fields.number("throughYear"))
                                                : null,
                                        fields.period("age"),
                                        source));
                fields.end();
            }
            part.end();
        }
        section.end();
        return section.checked(() -> new RetirementTable(bands));
    }
}
