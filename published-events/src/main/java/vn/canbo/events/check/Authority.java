package vn.canbo.events.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.canbo.events.LegalDay;
import vn.canbo.events.check.EventFault.GrantEnded;
import vn.canbo.events.check.EventFault.GrantNotBegun;
import vn.canbo.events.check.EventFault.NotGranted;
import vn.canbo.events.check.EventFault.PublisherNotKnown;
import vn.canbo.events.check.EventFault.PublisherRevoked;
import vn.canbo.events.check.EventFault.SuccessorReports;
import vn.canbo.events.grant.Grant;
import vn.canbo.events.grant.Grantee;
import vn.canbo.events.reported.ReportedType;

/**
 * Whether a publisher may report an event: its type, and the day it bears. A district decides
 * nothing after 2025-06-30 (TN12-10); what it decided before may be handed over later.
 */
final class Authority {

    private Authority() {}

    /**
     * @param today the legal day on which it reports
     */
    static Optional<Ground> against(
            Grantee publisher, ReportedType type, Sent sent, LocalDate today) {
        if (publisher.grant().isEmpty()) {
            return Optional.of(new PublisherNotKnown(publisher.name()));
        }
        var grant = publisher.grant().get();
        if (grant.revokedOn() != null) {
            return Optional.of(new PublisherRevoked(publisher.name(), grant.revokedOn()));
        }
        if (!grant.names(type)) {
            return Optional.of(new NotGranted(publisher.name(), type.type()));
        }
        if (!grant.hasBegunOn(today)) {
            return Optional.of(new GrantNotBegun(publisher.name(), grant.validFrom()));
        }
        return ended(publisher, grant, type, dayOf(type, sent).orElse(today));
    }

    private static Optional<Ground> ended(
            Grantee publisher, Grant grant, ReportedType type, LocalDate day) {
        return grant.endedBefore(day)
                .map(
                        lastDay ->
                                publisher
                                        .successor()
                                        .<Ground>map(
                                                it ->
                                                        new SuccessorReports(
                                                                publisher.name(),
                                                                lastDay,
                                                                day,
                                                                it,
                                                                placeOf(type)))
                                        .orElseGet(
                                                () ->
                                                        new GrantEnded(
                                                                publisher.name(),
                                                                lastDay,
                                                                day,
                                                                placeOf(type))));
    }

    /** Of a type whose content bears no day the one on which it happened, as the sender states. */
    private static Optional<LocalDate> dayOf(ReportedType type, Sent sent) {
        return type.dayField().isEmpty()
                ? Optional.ofNullable(sent.time()).map(LegalDay::of)
                : Optional.ofNullable(sent.data())
                        .map(it -> it.path(type.dayField().get()))
                        .filter(JsonNode::isString)
                        .flatMap(it -> day(it.asString()));
    }

    /** Empty for what is no day: the schema says so. */
    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static String placeOf(ReportedType type) {
        return type.dayField().map(it -> "/data/" + it).orElse("/time");
    }
}
