package vn.canbo.reporting.compliance;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.canbo.reporting.standing.Figure;

/**
 * How units are listed: by one key, then by id. Every key is text whose order is the wanted one, so
 * that it can go into a cursor.
 */
public record ChildOrder(Key key, boolean descending) {

    /** Ascending by name in the Vietnamese order of letters. */
    public static final ChildOrder BY_NAME = new ChildOrder(Key.NAME, false);

    /** What a list may be sorted by; units without a share come first when it ascends. */
    public enum Key {
        NAME,
        CODE,
        SHARE,
        HEADCOUNT,
        UNMET,
        SECONDED;

        private String of(UnitCompliance child) {
            return switch (this) {
                case NAME -> collationOf(child.unit().name());
                case CODE -> child.unit().code();
                case SHARE -> number(child.meetsStandard().rank());
                case HEADCOUNT -> number(child.of(Figure.HEADCOUNT));
                case UNMET -> number(child.of(Figure.UNMET));
                case SECONDED -> number(child.of(Figure.SECONDED_IN));
            };
        }
    }

    /** Reads {@code share} or {@code -share}; empty when there is no such key. */
    public static Optional<ChildOrder> parse(String sort) {
        var descending = sort.startsWith("-");
        var name = descending ? sort.substring(1) : sort;
        return List.of(Key.values()).stream()
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(name))
                .map(it -> new ChildOrder(it, descending))
                .findFirst();
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return (descending ? "-" : "") + key.name().toLowerCase(Locale.ROOT);
    }

    List<String> keysOf(UnitCompliance child) {
        return List.of(key.of(child), child.unit().unitId().toString());
    }

    Comparator<List<String>> comparator() {
        Comparator<List<String>> byKey = Comparator.comparing(List::getFirst);
        return (descending ? byKey.reversed() : byKey).thenComparing(List::getLast);
    }

    private static String number(long value) {
        return "%020d".formatted(value + 1);
    }

    private static String collationOf(String name) {
        CollationKey key = Collator.getInstance(Locale.of("vi")).getCollationKey(name);
        return HexFormat.of().formatHex(key.toByteArray());
    }
}
