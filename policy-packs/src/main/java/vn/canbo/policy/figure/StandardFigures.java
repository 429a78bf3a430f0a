package vn.canbo.policy.figure;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.canbo.policy.title.Demand;
import vn.canbo.policy.title.Grace;
import vn.canbo.policy.title.Offer;
import vn.canbo.policy.title.StandardRow;
import vn.canbo.policy.title.Title;
import vn.canbo.policy.title.TitleCode;

/** The figures about titles: which there are, what they ask, to whom they may be offered. */
public final class StandardFigures {

    private StandardFigures() {}

    /** A figure each for the demand, what eases it in some areas, and each grace. */
    public static List<Figure> ofStandards(Collection<StandardRow> rows) {
        return rows.stream().flatMap(StandardFigures::of).toList();
    }

    private static Stream<Figure> of(StandardRow row) {
        return Stream.of(
                        Stream.of(figure(row, FigureKind.STANDARD, null, row.demand())),
                        row.derogations().stream().map(it -> eased(row, it)),
                        row.graces().stream().map(it -> grace(row, it)))
                .flatMap(it -> it);
    }

    private static Figure eased(StandardRow row, StandardRow.Derogation derogation) {
        var figure =
                figure(row, FigureKind.DEROGATION, joined(derogation.areas()), derogation.demand());
        return new Figure(
                figure.kind(),
                figure.about(),
                figure.name(),
                figure.among(),
                figure.amount(),
                figure.validity(),
                derogation.source());
    }

    private static Figure grace(StandardRow row, Grace grace) {
        return new Figure(
                FigureKind.GRACE,
                List.of(row.title().value()),
                row.demand().criterion().name(),
                switch (grace.group()) {
                    case Grace.Group.InPostOn(var day) -> "IN_POST_ON " + day;
                    case Grace.Group.EthnicMinority() -> "OF_ETHNIC_MINORITY";
                    case Grace.Group.ServingIn(var areas) -> "SERVING_IN " + joined(areas);
                },
                new Amount.LastDay(grace.remedyBy()),
                row.validity(),
                grace.source());
    }

    private static Figure figure(
            StandardRow row, FigureKind kind, @Nullable String among, Demand demand) {
        return new Figure(
                kind,
                List.of(row.title().value()),
                demand.criterion().name(),
                among,
                new Amount.Demanded(demand),
                row.validity(),
                row.source());
    }

    /** That the title exists, with its level, category and whether it is filled by election. */
    public static List<Figure> ofTitles(Collection<Title> titles) {
        return titles.stream()
                .map(
                        it ->
                                new Figure(
                                        FigureKind.TITLE,
                                        List.of(it.code().value()),
                                        it.elected() ? "ELECTED" : "NOT_ELECTED",
                                        it.level().name(),
                                        new Amount.Said(it.category().name()),
                                        it.validity(),
                                        it.source()))
                .toList();
    }

    /** About the holders, one figure for each title that may be offered to them. */
    public static List<Figure> ofOffers(Collection<Offer> offers) {
        return offers.stream().flatMap(StandardFigures::of).toList();
    }

    private static Stream<Figure> of(Offer offer) {
        var holders = offer.toHoldersOf().stream().map(TitleCode::value).sorted().toList();
        return offer.titles().stream()
                .sorted()
                .map(
                        it ->
                                new Figure(
                                        FigureKind.OFFER,
                                        holders,
                                        "OFFERED",
                                        it.value(),
                                        new Amount.Said("OFFERED"),
                                        offer.validity(),
                                        offer.source()));
    }

    static String joined(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).sorted().collect(Collectors.joining("|"));
    }
}
