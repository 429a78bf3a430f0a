package vn.canbo.service.problem;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads components of records by name, {@code term.lastDay} through records in records. */
final class Components {

    private Components() {}

    static @Nullable Object read(Object from, String path) {
        @Nullable Object value = from;
        for (var name : path.split("\\.", -1)) {
            value = value == null ? null : component(value, name);
        }
        return value;
    }

    static Optional<RecordComponent> find(Class<?> type, String name) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .filter(it -> it.getName().equals(name))
                        .findFirst()
                : Optional.empty();
    }

    private static @Nullable Object component(Object value, String name) {
        return find(value.getClass(), name).map(it -> valueOf(it, value)).orElse(null);
    }

    static @Nullable Object valueOf(RecordComponent component, Object from) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(from);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException("a record that cannot be read", unreadable);
        }
    }
}
