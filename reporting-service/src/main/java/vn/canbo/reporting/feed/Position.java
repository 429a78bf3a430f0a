package vn.canbo.reporting.feed;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How far a reader has read the signals: all up to this row in the order of (transaction, id). Its
 * text is the SSE id.
 */
record Position(long transaction, long id) implements Comparable<Position> {

    static final Position START = new Position(0, 0);

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,18})-(\\d{1,18})");
    private static final Comparator<Position> ORDER =
            Comparator.comparingLong(Position::transaction).thenComparingLong(Position::id);

    /** Empty when the text is no position of ours. */
    static Optional<Position> parse(String text) {
        var matcher = SHAPE.matcher(text);
        return matcher.matches()
                ? Optional.of(
                        new Position(
                                Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return transaction + "-" + id;
    }
}
