package vn.canbo.policy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.UnitKind;
import vn.canbo.policy.PackReader.Edition;
import vn.canbo.policy.quota.Area;
import vn.canbo.policy.quota.Norm;
import vn.canbo.policy.quota.Place;
import vn.canbo.policy.quota.Quota;
import vn.canbo.policy.quota.UnitClass;

/**
 * Reads how many posts units have.
 *
 * @param before the quotas of earlier packs and rows, to which those read are added
 */
record QuotaSection(PackReader packs, Edition edition, List<Quota> before) {

    List<Quota> read(List<PackFields> entries) {
        var all = new ArrayList<Quota>();
        for (var entry : entries) {
            var quota = entry.checked(() -> read(entry));
            entry.end();
            PackReader.refuseOverlap(before.stream().anyMatch(quota::overlaps), entry, "quotas");
            before.add(quota);
            all.add(quota);
        }
        return all;
    }

    private Quota read(PackFields entry) {
        return new Quota(
                entry.wording(),
                entry.validity(),
                entry.constants("categories", Category.class),
                entry.constants("kinds", UnitKind.class),
                readPosts(entry.fields("posts")),
                entry.each("norms").stream().map(this::readNorm).toList(),
                packs.source(entry, edition));
    }

    private static Map<UnitClass, Integer> readPosts(PackFields fields) {
        var posts = new EnumMap<UnitClass, Integer>(UnitClass.class);
        for (var unitClass : UnitClass.values()) {
            posts.put(unitClass, fields.number(unitClass.name()));
        }
        fields.end();
        return posts;
    }

    private Norm readNorm(PackFields fields) {
        var norm =
                fields.checked(
                        () ->
                                new Norm(
                                        fields.constants("places", Place.class),
                                        fields.number("people"),
                                        Area.ofSquareKilometres(fields.decimal("squareKilometres")),
                                        fields.number("parts"),
                                        packs.source(fields, edition)));
        fields.end();
        return norm;
    }
}
