package vn.canbo.service.feed;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.PublicState;

/**
 * The things of a poll turned into one array per column, for a statement that unnests them. The
 * driver sends arrays of text; the statement casts them.
 */
public final class Columns<S extends PublicState> {

    private final List<Received.Of<S>> things;
    private final Map<String, Object> arrays = new HashMap<>();

    private Columns(Collection<Received.Of<S>> things) {
        this.things = List.copyOf(things);
    }

    /** With the version guard of each thing in the columns {@code epochs} and {@code versions}. */
    public static <S extends PublicState> Columns<S> of(Collection<Received.Of<S>> things) {
        var columns = new Columns<>(things);
        columns.put("epochs", Received.Of::epoch);
        columns.put("versions", Received.Of::sequence);
        return columns;
    }

    public Columns<S> with(String name, Function<S, @Nullable Object> value) {
        put(name, it -> value.apply(it.state()));
        return this;
    }

    /** The parameters of the statement, by the names of the columns. */
    public Map<String, Object> arrays() {
        return Map.copyOf(arrays);
    }

    private void put(String name, Function<Received.Of<S>, @Nullable Object> value) {
        arrays.put(
                name,
                things.stream()
                        .map(value)
                        .map(it -> it == null ? null : it.toString())
                        .toArray(String[]::new));
    }
}
