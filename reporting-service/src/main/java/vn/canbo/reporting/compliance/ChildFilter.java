package vn.canbo.reporting.compliance;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.canbo.events.code.UnitKind;
import vn.canbo.reporting.standing.Figure;

/**
 * Which units of a list are wanted.
 *
 * @param name part of the name, with or without diacritics; blank for all
 * @param unmetOnly only where somebody falls short without grace
 * @param kinds empty for all
 */
public record ChildFilter(String name, boolean unmetOnly, Set<UnitKind> kinds) {

    /** Every commune-level kind of unit, of either regime (TN12-1). */
    public static final Set<UnitKind> COMMUNES =
            Set.of(UnitKind.COMMUNE, UnitKind.WARD, UnitKind.TOWNSHIP, UnitKind.SPECIAL_ZONE);

    public static final ChildFilter ALL = new ChildFilter("", false, Set.of());

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    public ChildFilter {
        kinds = Set.copyOf(kinds);
    }

    boolean takes(UnitCompliance child) {
        return folded(child.unit().name()).contains(folded(name))
                && (!unmetOnly || child.of(Figure.UNMET) > 0)
                && (kinds.isEmpty() || kinds.contains(child.unit().kind()));
    }

    private static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text.strip(), Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
    }
}
