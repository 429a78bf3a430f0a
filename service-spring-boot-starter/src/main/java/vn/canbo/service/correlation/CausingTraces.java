package vn.canbo.service.correlation;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The traces of the events being read on this thread, by event id: a batch has many, and what one
 * of its events causes belongs to the trace of that event.
 */
public final class CausingTraces {

    private static final ScopedValue<Map<UUID, String>> CURRENT = ScopedValue.newInstance();

    private CausingTraces() {}

    /**
     * @param traceParents W3C trace parents by event id
     */
    public static void run(Map<UUID, String> traceParents, Runnable work) {
        ScopedValue.where(CURRENT, Map.copyOf(traceParents)).run(work);
    }

    static @Nullable String of(@Nullable UUID causationId) {
        return causationId == null || !CURRENT.isBound() ? null : CURRENT.get().get(causationId);
    }
}
