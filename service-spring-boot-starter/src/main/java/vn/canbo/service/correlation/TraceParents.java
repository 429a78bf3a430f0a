package vn.canbo.service.correlation;

import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;
import vn.canbo.service.origin.Origin;

/** In which trace something is done: that of the event which causes it, else that of the thread. */
public final class TraceParents {

    private final SingletonSupplier<Tracer> tracer;

    /**
     * @param tracer looked up once, when first needed: it is made later than this
     */
    public TraceParents(ObjectProvider<Tracer> tracer) {
        this.tracer = SingletonSupplier.ofNullable(tracer::getIfAvailable);
    }

    /** Who does something now, why, and in which trace. */
    public Cause cause() {
        return Cause.isBound() ? Cause.bound() : new Cause(Origin.current(), current());
    }

    private @Nullable String current() {
        var causing = CausingTraces.of(Origin.current().causationId());
        return causing == null ? ofThread() : causing;
    }

    private @Nullable String ofThread() {
        var current = tracer.get();
        var span = current == null ? null : current.currentSpan();
        if (span == null) {
            return null;
        }
        var context = span.context();
        return "00-"
                + context.traceId()
                + "-"
                + context.spanId()
                + (Boolean.TRUE.equals(context.sampled()) ? "-01" : "-00");
    }
}
