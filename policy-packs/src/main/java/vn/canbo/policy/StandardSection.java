package vn.canbo.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.canbo.events.code.AreaClass;
import vn.canbo.events.code.Criterion;
import vn.canbo.policy.PackReader.Edition;
import vn.canbo.policy.source.Source;
import vn.canbo.policy.title.Demand;
import vn.canbo.policy.title.Grace;
import vn.canbo.policy.title.Offer;
import vn.canbo.policy.title.StandardRow;
import vn.canbo.policy.title.StandardRow.Derogation;
import vn.canbo.policy.title.Title;
import vn.canbo.policy.title.TitleCode;

/** Reads title standards and offers; one entry of a pack gives a row per title and criterion. */
record StandardSection(PackReader packs, Edition edition) {

    List<StandardRow> read(List<PackFields> entries) {
        var rows = new ArrayList<StandardRow>();
        packs.each(entries, entry -> read(entry, rows));
        return rows;
    }

    private void read(PackFields entry, List<StandardRow> rows) {
        for (var title : packs.titles(entry, "titles")) {
            for (var row : rowsOf(entry, title)) {
                PackReader.refuseOverlap(
                        rows.stream().anyMatch(it -> overlap(it, row)),
                        entry,
                        row.title() + " " + row.demand().criterion());
                rows.add(row);
            }
        }
        entry.end();
    }

    private static boolean overlap(StandardRow one, StandardRow other) {
        return one.title().equals(other.title())
                && one.demand().criterion() == other.demand().criterion()
                && one.validity().overlaps(other.validity());
    }

    private List<StandardRow> rowsOf(PackFields entry, Title title) {
        var source = packs.source(entry, edition);
        var validity = entry.validity();
        var derogations = entry.each("derogations");
        var graces = entry.each("graces").stream().map(this::readGrace).toList();
        var rows = new ArrayList<StandardRow>();
        for (var fields : entry.each("demands")) {
            var demand = readDemand(fields, title);
            var ofDemand = packs.sourceOfPart(fields, source);
            fields.end();
            rows.add(
                    fields.checked(
                            () ->
                                    new StandardRow(
                                            title.code(),
                                            demand,
                                            validity,
                                            ofDemand,
                                            derogationsOf(derogations, demand.criterion(), source),
                                            graces)));
        }
        if (rows.isEmpty()) {
            throw entry.fault(
                    "demands: cần ít nhất một tiêu chí", "demands: at least one is needed");
        }
        if (rows.stream().mapToInt(it -> it.derogations().size()).sum() != derogations.size()) {
            throw entry.fault(
                    "derogations: chỉ được hạ tiêu chí có trong demands",
                    "derogations: only a criterion of the demands can be lowered");
        }
        return rows;
    }

    private Demand readDemand(PackFields fields, Title title) {
        var criterion = fields.constant("criterion", Criterion.class);
        return switch (criterion) {
            case MAJOR_MATCHES_POSITION ->
                    fields.checked(() -> new Demand.MajorAmong(title.majors()));
            case AGE -> fields.checked(() -> new Demand.LeastAge(fields.number("least")));
            case GENERAL_EDUCATION, PROFESSIONAL_LEVEL, POLITICAL_THEORY, STATE_MANAGEMENT, IT ->
                    leastLevel(fields, criterion);
        };
    }

    private static Demand leastLevel(PackFields fields, Criterion criterion) {
        var least = fields.scalar("least");
        return Demand.LeastLevel.levelOf(criterion, least.text())
                .map(it -> new Demand.LeastLevel(criterion, it))
                .orElseThrow(
                        () -> PackFields.notAmong(least, Demand.LeastLevel.scaleOf(criterion)));
    }

    /** Those of one criterion; every entry lowers the level of a criterion that the row demands. */
    private List<Derogation> derogationsOf(
            List<PackFields> entries, Criterion criterion, Source ofRow) {
        var derogations = new ArrayList<Derogation>();
        for (var fields : entries) {
            var areas = fields.constants("areas", AreaClass.class);
            var own = fields.constant("criterion", Criterion.class);
            var demand = leastLevel(fields, own);
            var source = packs.sourceOfPart(fields, ofRow);
            fields.end();
            if (own == criterion) {
                derogations.add(new Derogation(areas, demand, source));
            }
        }
        return derogations;
    }

    private Grace readGrace(PackFields fields) {
        var source = packs.source(fields, edition);
        var grace = new Grace(readGroup(fields.fields("to")), fields.date("remedyBy"), source);
        fields.end();
        return grace;
    }

    private static Grace.Group readGroup(PackFields to) {
        Optional<Grace.Group> inPost =
                Optional.ofNullable(to.dateOrNull("inPostOn")).map(Grace.Group.InPostOn::new);
        var areas = to.constants("areas", AreaClass.class);
        var minority = to.has("ethnicMinority") && to.yesNo("ethnicMinority");
        to.end();
        var groups = new ArrayList<Grace.Group>(inPost.stream().toList());
        if (!areas.isEmpty()) {
            groups.add(new Grace.Group.ServingIn(areas));
        }
        if (minority) {
            groups.add(new Grace.Group.EthnicMinority());
        }
        if (groups.size() != 1) {
            throw to.fault(
                    "cần đúng một nhóm: inPostOn, areas hoặc ethnicMinority: true",
                    "exactly one group is needed: inPostOn, areas or ethnicMinority: true");
        }
        return groups.getFirst();
    }

    List<Offer> readOffers(List<PackFields> entries) {
        var offers = new ArrayList<Offer>();
        packs.each(
                entries,
                entry -> {
                    offers.add(
                            new Offer(
                                    codes(entry, "titles"),
                                    codes(entry, "toHoldersOf"),
                                    entry.validity(),
                                    packs.source(entry, edition)));
                    entry.end();
                });
        return offers;
    }

    private Set<TitleCode> codes(PackFields entry, String name) {
        return packs.titles(entry, name).stream().map(Title::code).collect(Collectors.toSet());
    }
}
