package vn.canbo.service.feed;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.PublicState;

/**
 * Rows turned into one array per column, for a statement that unnests them. The driver sends arrays
 * of text, and of numbers; the statement casts them.
 */
public final class Columns<T> {

    private final List<T> rows;
    private final Map<String, Object> arrays = new HashMap<>();

    private Columns(Collection<T> rows) {
        this.rows = List.copyOf(rows);
    }

    /**
     * The things of a poll, with the version guard of each in {@code epochs} and {@code versions}.
     */
    public static <S extends PublicState> Columns<S> of(Collection<Received.Of<S>> things) {
        var columns = new Columns<>(things.stream().map(Received.Of::state).toList());
        columns.arrays.put("epochs", texts(things, Received.Of::epoch));
        columns.arrays.put("versions", texts(things, Received.Of::sequence));
        return columns;
    }

    /** Rows of any other kind, in the order given. */
    public static <T> Columns<T> ofRows(Collection<T> rows) {
        return new Columns<>(rows);
    }

    public Columns<T> with(String name, Function<T, @Nullable Object> value) {
        arrays.put(name, texts(rows, value));
        return this;
    }

    public Columns<T> withNumbers(String name, ToIntFunction<T> value) {
        arrays.put(name, rows.stream().mapToInt(value).boxed().toArray(Integer[]::new));
        return this;
    }

    /** The parameters of the statement, by the names of the columns. */
    public Map<String, Object> arrays() {
        return Map.copyOf(arrays);
    }

    private static <R> String[] texts(Collection<R> rows, Function<R, @Nullable Object> value) {
        return rows.stream()
                .map(value)
                .map(it -> it == null ? null : it.toString())
                .toArray(String[]::new);
    }
}
