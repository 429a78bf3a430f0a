package vn.canbo.service.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.JsonNode;
import vn.canbo.events.check.EventFault.NotGranted;
import vn.canbo.events.check.Ground;
import vn.canbo.events.check.Sent;
import vn.canbo.events.reported.ReportOutcome;
import vn.canbo.service.access.BeyondScope;

/**
 * What operators should see of publishers beside their outcomes: who reaches beyond its grant or
 * tries ids of ours, who writes citizen numbers where none belong, and who sends fields that nobody
 * reads here, such as those of a newer contract. Seen when the transaction that decided is
 * committed: one that is tried again is counted once.
 */
final class IntakeWatch {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeWatch.class);
    private static final Pattern CITIZEN_NUMBER = Pattern.compile("(?<![0-9])[0-9]{12}(?![0-9])");
    private static final String FIELD_OF_CITIZEN_NUMBER = "citizenNumber";
    private static final String NOBODY_IN_SIGHT = new PersonNotKnown("").code();

    private final MeterRegistry meters;

    IntakeWatch(MeterRegistry meters) {
        this.meters = meters;
    }

    void refused(Publisher publisher, Sent sent, List<? extends Ground> reasons) {
        var beyond =
                reasons.stream()
                        .filter(it -> it instanceof BeyondScope || it instanceof NotGranted)
                        .map(Ground::code)
                        .toList();
        if (!beyond.isEmpty()) {
            afterCommit(
                    () -> {
                        count("canbo.intake.beyond-grant", publisher, 1);
                        warn(publisher, sent, beyond, "a publisher reached beyond its grant");
                    });
        }
        watchIds(publisher, sent, reasons.stream().map(Ground::code).toList());
    }

    /** It is told no more than that nobody is known. */
    void beginsToWait(Publisher publisher, Sent sent, ReportOutcome outcome) {
        watchIds(
                publisher,
                sent,
                outcome.reasons().stream().map(ReportOutcome.Reason::code).toList());
    }

    /** Somebody whom it may not see, or nobody: whoever tries ids is seen either way. */
    private void watchIds(Publisher publisher, Sent sent, List<String> reasons) {
        if (reasons.contains(NOBODY_IN_SIGHT)
                && sent.person().filter(it -> it.personId() != null).isPresent()) {
            afterCommit(
                    () -> {
                        count("canbo.intake.ids-not-seen", publisher, 1);
                        warn(
                                publisher,
                                sent,
                                reasons,
                                "a publisher named an id of ours that it does not see");
                    });
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
        var misplaced = textsIn(data).anyMatch(it -> CITIZEN_NUMBER.matcher(it).find());
        afterCommit(
                () -> {
                    count("canbo.intake.unread-fields", publisher, unread);
                    if (misplaced) {
                        count("canbo.intake.citizen-numbers", publisher, 1);
                        warn(publisher, sent, List.of(), "a text may hold a citizen number");
                    }
                });
    }

    private static Stream<String> textsIn(JsonNode node) {
        return node.isObject()
                ? node.propertyStream()
                        .filter(it -> !it.getKey().equals(FIELD_OF_CITIZEN_NUMBER))
                        .flatMap(it -> textsIn(it.getValue()))
                : node.isArray()
                        ? node.valueStream().flatMap(IntakeWatch::textsIn)
                        : node.asStringOpt().stream();
    }

    private void count(String meter, Publisher publisher, long more) {
        if (more > 0) {
            meters.counter(meter, "publisher", publisher.name()).increment((double) more);
        }
    }

    /** Named by codes alone: the content of an event may be about people. */
    private static void warn(Publisher publisher, Sent sent, List<String> reasons, String what) {
        LOG.atWarn()
                .addKeyValue("security", true)
                .addKeyValue("publisher", publisher.name())
                .addKeyValue("event", sent.id())
                .addKeyValue("type", sent.type())
                .addKeyValue("reasons", reasons)
                .log(what);
    }

    private static void afterCommit(Runnable seen) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        seen.run();
                    }
                });
    }

    private static Set<String> componentsOf(Class<?> content) {
        return Arrays.stream(content.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toUnmodifiableSet());
    }
}
