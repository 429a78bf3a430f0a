package vn.canbo.service.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.canbo.events.check.EventFault.NotGranted;
import vn.canbo.events.check.Ground;
import vn.canbo.events.check.Sent;
import vn.canbo.service.access.BeyondScope;

/**
 * What operators should see of publishers beside their outcomes: who reaches beyond its grant, and
 * who sends fields that nobody reads here, such as those of a newer contract.
 */
final class IntakeWatch {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeWatch.class);

    private final MeterRegistry meters;

    IntakeWatch(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Named by codes alone: the content of an event may be about people. */
    void refused(Publisher publisher, Sent sent, List<? extends Ground> reasons) {
        var beyond =
                reasons.stream()
                        .filter(it -> it instanceof BeyondScope || it instanceof NotGranted)
                        .map(Ground::code)
                        .toList();
        if (!beyond.isEmpty()) {
            meters.counter("canbo.intake.beyond-grant", "publisher", publisher.name()).increment();
            LOG.atWarn()
                    .addKeyValue("security", true)
                    .addKeyValue("publisher", publisher.name())
                    .addKeyValue("event", sent.id())
                    .addKeyValue("type", sent.type())
                    .addKeyValue("reasons", beyond)
                    .log("a publisher reached beyond its grant");
        }
    }

    void accepted(Publisher publisher, Sent sent) {
        var data = sent.data();
        var type = sent.reportedType();
        if (data == null || type.isEmpty()) {
            return;
        }
        var read = componentsOf(type.get().content());
        var unread = data.propertyNames().stream().filter(it -> !read.contains(it)).count();
        if (unread > 0) {
            meters.counter("canbo.intake.unread-fields", "publisher", publisher.name())
                    .increment((double) unread);
        }
    }

    private static Set<String> componentsOf(Class<?> content) {
        return Arrays.stream(content.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toUnmodifiableSet());
    }
}
