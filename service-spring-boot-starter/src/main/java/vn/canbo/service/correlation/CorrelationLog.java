package vn.canbo.service.correlation;

import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.MDC;

/** Names the chain beside every line that is logged while something is carried out. */
public final class CorrelationLog {

    static final String KEY = "correlationId";

    private CorrelationLog() {}

    public static <T> T naming(UUID correlationId, Supplier<T> work) {
        var outer = MDC.get(KEY);
        MDC.put(KEY, correlationId.toString());
        try {
            return work.get();
        } finally {
            if (outer == null) {
                MDC.remove(KEY);
            } else {
                MDC.put(KEY, outer);
            }
        }
    }
}
