package vn.canbo.reporting.basis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.Criterion;
import vn.canbo.policy.PolicyPack;
import vn.canbo.policy.figure.Amount;
import vn.canbo.policy.figure.Figure;
import vn.canbo.policy.figure.FigureKind;
import vn.canbo.policy.source.Certainty;
import vn.canbo.policy.source.Validity;
import vn.canbo.policy.source.Wording;
import vn.canbo.policy.title.Title;
import vn.canbo.policy.title.Titles;
import vn.canbo.reporting.dashboard.PageWords;

/** Says figures in the words of one language. */
record FigureWords(PageWords words, Titles titles) {

    /** Everything a pack says of one kind. */
    record Section(FigureKind kind, List<Line> lines) {

        Section {
            lines = List.copyOf(lines);
        }
    }

    /** One figure as a line of a table. */
    record Line(
            String about,
            String name,
            String value,
            String days,
            Wording citation,
            boolean confirmed) {}

    /** In the order of the kinds, without those of which the pack says nothing. */
    List<Section> sections(PolicyPack pack) {
        var lines = new EnumMap<FigureKind, List<Line>>(FigureKind.class);
        for (var figure : Figure.grouped(pack.figures())) {
            lines.computeIfAbsent(figure.kind(), _ -> new ArrayList<>()).add(line(figure));
        }
        return lines.entrySet().stream()
                .map(it -> new Section(it.getKey(), it.getValue()))
                .toList();
    }

    private Line line(Figure figure) {
        return new Line(
                figure.about().stream().map(this::about).collect(Collectors.joining("; ")),
                name(figure),
                value(figure),
                days(figure.validity()),
                figure.source().citation().text(),
                figure.source().certainty() == Certainty.CONFIRMED);
    }

    /** The name of a title; any other code has words of its own. */
    private String about(String code) {
        return titles.all().stream()
                .filter(it -> it.code().value().equals(code))
                .findFirst()
                .map(this::name)
                .orElseGet(() -> said(code));
    }

    private String name(Title title) {
        return words.either(title.name().vi(), title.name().en());
    }

    private String name(Figure figure) {
        var among = figure.among();
        var name = isOfCriterion(figure) ? words.name(criterionOf(figure)) : said(figure.name());
        return among == null ? name : name + ": " + among(figure.kind(), among);
    }

    /** A group and what it is about, such as a day or some areas. */
    private String among(FigureKind kind, String among) {
        if (kind == FigureKind.OFFER) {
            return about(among);
        }
        return Arrays.stream(among.split(" ", -1))
                .map(this::saidOrDay)
                .collect(Collectors.joining(" "));
    }

    private String saidOrDay(String part) {
        return Character.isDigit(part.charAt(0)) ? words.date(LocalDate.parse(part)) : said(part);
    }

    private String value(Figure figure) {
        return switch (figure.amount()) {
            case Amount.Demanded(var demand) -> words.level(demand.criterion(), demand.code());
            case Amount.LastDay(var day) -> words.of("figure.until", "day", words.date(day));
            case Amount.Length(var period) ->
                    period.getMonths() == 0
                            ? words.of("figure.years", "years", period.getYears())
                            : period.getYears() == 0
                                    ? words.of("figure.months", "months", period.getMonths())
                                    : words.of(
                                            "figure.yearsMonths",
                                            "years",
                                            period.getYears(),
                                            "months",
                                            period.getMonths());
            case Amount.YearlyDay(var day) ->
                    words.of(
                            "figure.dayOfYear",
                            "day",
                            day.getDayOfMonth(),
                            "month",
                            day.getMonthValue());
            case Amount.Said(var code) -> said(code);
        };
    }

    private static boolean isOfCriterion(Figure figure) {
        return switch (figure.kind()) {
            case STANDARD, DEROGATION, GRACE -> true;
            case TITLE, OFFER, SECONDMENT, EVALUATION, RETIREMENT -> false;
        };
    }

    private static Criterion criterionOf(Figure figure) {
        return Criterion.valueOf(figure.name());
    }

    /** Codes joined by a bar, each in words; a number stands as it is. */
    private String said(String codes) {
        return Arrays.stream(codes.split("\\|", -1))
                .map(it -> isCode(it) ? words.of("code." + it) : it)
                .collect(Collectors.joining(", "));
    }

    private static boolean isCode(String text) {
        return Character.isLetter(text.charAt(0));
    }

    private String days(Validity validity) {
        var from = validity.from();
        var until = validity.until();
        if (from == null && until == null) {
            return words.of("figure.always");
        }
        return from == null
                ? words.of("figure.to", "day", day(until))
                : until == null
                        ? words.of("figure.from", "day", day(from))
                        : words.of("figure.fromTo", "first", day(from), "last", day(until));
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "" : words.date(day);
    }
}
