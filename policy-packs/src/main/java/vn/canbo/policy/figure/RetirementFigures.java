package vn.canbo.policy.figure;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.Sex;
import vn.canbo.policy.retirement.RetirementTable;
import vn.canbo.policy.source.Validity;

/** The ages of retirement, each in the calendar years in which it is reached. */
public final class RetirementFigures {

    private RetirementFigures() {}

    public static List<Figure> of(RetirementTable table) {
        var figures = new ArrayList<Figure>();
        for (var sex : Sex.values()) {
            Year before = null;
            for (var band : table.bandsOf(sex)) {
                figures.add(
                        new Figure(
                                FigureKind.RETIREMENT,
                                List.of(sex.name()),
                                "RETIREMENT_AGE",
                                null,
                                new Amount.Length(band.age()),
                                new Validity(firstDayAfter(before), lastDayOf(band.throughYear())),
                                band.source()));
                before = band.throughYear();
            }
        }
        return figures;
    }

    private static @Nullable LocalDate firstDayAfter(@Nullable Year year) {
        return year == null ? null : year.plusYears(1).atDay(1);
    }

    private static @Nullable LocalDate lastDayOf(@Nullable Year year) {
        return year == null ? null : LocalDate.of(year.getValue(), 12, 31);
    }
}
