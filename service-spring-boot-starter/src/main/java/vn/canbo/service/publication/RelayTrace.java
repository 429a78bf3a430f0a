package vn.canbo.service.publication;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.EventHeader;

/**
 * Continues the trace in which a publication was written: a span of our own when it is sampled,
 * else only its ids travel on.
 */
final class RelayTrace {

    private static final String SAMPLED = "-01";

    private final @Nullable Tracer tracer;
    private final @Nullable Propagator propagator;

    RelayTrace(@Nullable Tracer tracer, @Nullable Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** Begins the spans of a batch; closing ends them. */
    Spans begin(List<Waiting> batch) {
        var spans = new HashMap<UUID, Span>();
        if (tracer != null && propagator != null) {
            for (var waiting : batch) {
                if (isSampled(waiting.traceParent())) {
                    spans.put(waiting.id(), begin(waiting, propagator));
                }
            }
        }
        return new Spans(spans, propagator);
    }

    private static Span begin(Waiting waiting, Propagator propagator) {
        return propagator
                .extract(
                        Map.of(EventHeader.TRACE_PARENT, String.valueOf(waiting.traceParent())),
                        Map::get)
                .kind(Span.Kind.PRODUCER)
                .name("relay " + waiting.type())
                .start();
    }

    private static boolean isSampled(@Nullable String traceParent) {
        return traceParent != null && traceParent.endsWith(SAMPLED);
    }

    /** The spans of one batch. */
    record Spans(Map<UUID, Span> spans, @Nullable Propagator propagator) implements AutoCloseable {

        /** What the record's header says; absent when the row was written outside any trace. */
        @Nullable String traceOf(Waiting waiting) {
            var span = spans.get(waiting.id());
            if (span == null || propagator == null) {
                return waiting.traceParent();
            }
            var carried = new HashMap<String, String>();
            propagator.inject(
                    span.context(), carried, (_, name, value) -> carried.put(name, value));
            return carried.get(EventHeader.TRACE_PARENT);
        }

        @Override
        public void close() {
            spans.values().forEach(Span::end);
        }
    }
}
