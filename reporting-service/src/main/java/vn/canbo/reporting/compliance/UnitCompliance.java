package vn.canbo.reporting.compliance;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import vn.canbo.reporting.standing.Figure;

/**
 * The figures of a unit with everything below it.
 *
 * @param asOf the legal day for which they hold
 * @param meetsStandard people who meet the standard of every title held, of all people (LS-27)
 * @param establishmentFilled posts held, of posts allocated
 * @param figures every figure by name
 * @param incomplete how many people or units in it have an event in quarantine
 * @param unplaced posts and secondments whose person, and at a province also whose unit, is not
 *     known yet: in none of the figures
 */
public record UnitCompliance(
        UnitPlace unit,
        LocalDate asOf,
        Share meetsStandard,
        Share establishmentFilled,
        Map<String, Integer> figures,
        int incomplete,
        int unplaced) {

    private static final Pattern WORD_START = Pattern.compile("_([a-z])");

    static UnitCompliance of(
            UnitPlace unit, LocalDate asOf, Figures sum, int incomplete, int outsideTheTree) {
        return new UnitCompliance(
                unit,
                asOf,
                new Share(sum.meeting(), sum.of(Figure.HEADCOUNT)),
                new Share(sum.of(Figure.POSTS), sum.of(Figure.ALLOCATED_POSTS)),
                byName(sum),
                incomplete,
                sum.of(Figure.UNPLACED) + outsideTheTree);
    }

    public int of(Figure figure) {
        return figures.getOrDefault(nameOf(figure), 0);
    }

    private static Map<String, Integer> byName(Figures sum) {
        var figures = new LinkedHashMap<String, Integer>();
        Arrays.stream(Figure.values())
                .filter(it -> it != Figure.UNPLACED)
                .forEach(it -> figures.put(nameOf(it), sum.of(it)));
        return figures;
    }

    private static String nameOf(Figure figure) {
        return WORD_START
                .matcher(figure.column())
                .replaceAll(it -> it.group(1).toUpperCase(Locale.ROOT));
    }
}
