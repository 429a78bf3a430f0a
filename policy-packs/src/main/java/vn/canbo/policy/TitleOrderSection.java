package vn.canbo.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.canbo.policy.PackReader.Edition;
import vn.canbo.policy.title.Title;
import vn.canbo.policy.title.TitleCode;
import vn.canbo.policy.title.TitleOrder;

/** Reads which titles are higher than others. */
record TitleOrderSection(PackReader packs, Edition edition) {

    List<TitleOrder> read(List<PackFields> entries) {
        var all = new ArrayList<TitleOrder>();
        for (var entry : entries) {
            var order = entry.checked(() -> read(entry));
            entry.end();
            packs.add(order, entry);
            all.add(order);
        }
        return all;
    }

    private TitleOrder read(PackFields entry) {
        var source = packs.source(entry, edition);
        return new TitleOrder(
                entry.validity(),
                entry.each("tiers").stream().map(this::readTier).toList(),
                source);
    }

    private Set<TitleCode> readTier(PackFields fields) {
        var titles =
                packs.titles(fields, "titles").stream()
                        .map(Title::code)
                        .collect(Collectors.toSet());
        fields.end();
        return titles;
    }
}
