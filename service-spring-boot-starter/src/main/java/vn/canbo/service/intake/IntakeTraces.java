package vn.canbo.service.intake;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.EventHeader;
import vn.canbo.events.check.Door;
import vn.canbo.service.correlation.CorrelationLog;
import vn.canbo.service.intake.Intake.Came;

/**
 * Carries out each event within a trace of its own, for a poll or a batch has many: the one its
 * publisher names, over HTTP else that of the request, over Kafka else a new one. What is logged
 * meanwhile names it and the correlation id.
 */
final class IntakeTraces {

    private final @Nullable Tracer tracer;
    private final @Nullable Propagator propagator;

    IntakeTraces(@Nullable Tracer tracer, @Nullable Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    <T> T within(Came came, Supplier<T> work) {
        return CorrelationLog.naming(came.correlationId(), () -> traced(came, work));
    }

    private <T> T traced(Came came, Supplier<T> work) {
        var given = came.sent().chain().traceParent();
        if (tracer == null || propagator == null || (given == null && came.door() == Door.HTTP)) {
            return work.get();
        }
        var span =
                (given == null
                                ? tracer.spanBuilder().setNoParent()
                                : propagator.extract(
                                        Map.of(EventHeader.TRACE_PARENT, given), Map::get))
                        .kind(Span.Kind.CONSUMER)
                        .name("take " + came.sent().type())
                        .start();
        try (var _ = tracer.withSpan(span)) {
            return work.get();
        } finally {
            span.end();
        }
    }
}
