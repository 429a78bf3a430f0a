package vn.canbo.service.feed;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.propagation.Propagator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.EventHeader;
import vn.canbo.service.feed.EventReading.Decoded;

/**
 * Continues the trace of each event: a batch has many. A sampled one gets a span of our own; of the
 * others only the ids travel on.
 */
final class FeedTraces {

    private static final String SAMPLED = "-01";

    private final @Nullable Propagator propagator;

    FeedTraces(@Nullable Propagator propagator) {
        this.propagator = propagator;
    }

    Spans begin(List<Decoded> events) {
        var spans = new ArrayList<Span>();
        var traceParents = new HashMap<UUID, String>();
        for (var readable : events) {
            readable.record()
                    .header(EventHeader.TRACE_PARENT)
                    .ifPresent(
                            it ->
                                    traceParents.put(
                                            readable.event().id(), begin(readable, it, spans)));
        }
        return new Spans(spans, traceParents);
    }

    private String begin(Decoded readable, String traceParent, List<Span> spans) {
        if (propagator == null || !traceParent.endsWith(SAMPLED)) {
            return traceParent;
        }
        var span =
                propagator
                        .extract(Map.of(EventHeader.TRACE_PARENT, traceParent), Map::get)
                        .kind(Span.Kind.CONSUMER)
                        .name("read " + readable.event().type().type())
                        .start();
        spans.add(span);
        var carried = new HashMap<String, String>();
        propagator.inject(span.context(), carried, (_, name, value) -> carried.put(name, value));
        return carried.getOrDefault(EventHeader.TRACE_PARENT, traceParent);
    }

    /** The spans of one poll; closing ends them. */
    record Spans(List<Span> spans, Map<UUID, String> traceParents) implements AutoCloseable {

        @Override
        public void close() {
            spans.forEach(Span::end);
        }
    }
}
