package vn.canbo.reporting.standing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Rows turned into one array per column, for a statement that unnests them. Ids, dates and codes go
 * as text and are cast in the statement.
 */
final class Columns<T> {

    private final List<T> rows;
    private final Map<String, Object> arrays = new HashMap<>();

    private Columns(List<T> rows) {
        this.rows = rows;
    }

    static <T> Columns<T> of(Collection<T> rows) {
        return new Columns<>(List.copyOf(rows));
    }

    Columns<T> text(String name, Function<T, @Nullable Object> value) {
        var column = new String[rows.size()];
        for (int i = 0; i < column.length; i++) {
            var cell = value.apply(rows.get(i));
            column[i] = cell == null ? null : cell.toString();
        }
        arrays.put(name, column);
        return this;
    }

    Columns<T> number(String name, ToLongFunction<T> value) {
        arrays.put(
                name, rows.stream().map(it -> (Long) value.applyAsLong(it)).toArray(Long[]::new));
        return this;
    }

    Columns<T> yesNo(String name, Function<T, Boolean> value) {
        arrays.put(name, rows.stream().map(value).toArray(Boolean[]::new));
        return this;
    }

    Map<String, Object> arrays() {
        return Map.copyOf(arrays);
    }
}
