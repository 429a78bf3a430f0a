package vn.canbo.service.correlation;

import org.jspecify.annotations.Nullable;
import vn.canbo.service.origin.Origin;

/**
 * Why something is done, kept for what is done about it later.
 *
 * @param traceParent W3C trace parent; absent outside any trace
 */
public record Cause(Origin origin, @Nullable String traceParent) {

    private static final ScopedValue<Cause> CURRENT = ScopedValue.newInstance();

    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(() -> origin.run(work));
    }

    /** Whether what is done now is done because of a cause that was kept. */
    static boolean isBound() {
        return CURRENT.isBound() && CURRENT.get().origin().equals(Origin.current());
    }

    static Cause bound() {
        return CURRENT.get();
    }
}
