package vn.canbo.policy;

import java.util.ArrayList;
import java.util.List;
import vn.canbo.events.code.Block;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.UnitLevel;
import vn.canbo.policy.PackReader.Edition;
import vn.canbo.policy.title.Title;
import vn.canbo.policy.title.TitleCode;

/** Reads the titles of a pack: groups that share source, validity, level, category and election. */
record TitleSection(PackReader packs, Edition edition) {

    List<Title> read(List<PackFields> groups) {
        var titles = new ArrayList<Title>();
        packs.each(groups, group -> read(group, titles));
        return titles;
    }

    private void read(PackFields group, List<Title> titles) {
        var ofGroup = group.each("titles");
        if (ofGroup.isEmpty()) {
            throw group.fault(
                    "titles: cần ít nhất một chức danh", "titles: at least one title is needed");
        }
        for (var one : ofGroup) {
            var title = read(group, one);
            packs.add(title, one);
            titles.add(title);
        }
        group.end();
    }

    private Title read(PackFields group, PackFields one) {
        var source = packs.source(group, edition);
        var validity = group.validity();
        var title =
                one.checked(
                        () ->
                                new Title(
                                        new TitleCode(one.text("code")),
                                        one.wording(),
                                        group.constant("level", UnitLevel.class),
                                        one.constant("block", Block.class),
                                        group.constant("category", Category.class),
                                        group.yesNo("elected"),
                                        one.yesNo("leadership"),
                                        one.yesNo("head"),
                                        one.constants("majors", MajorGroup.class),
                                        validity,
                                        source));
        one.end();
        return title;
    }
}
