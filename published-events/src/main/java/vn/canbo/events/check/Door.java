package vn.canbo.events.check;

import java.util.Optional;
import vn.canbo.events.check.EventFault.IdentityOnOpenTopic;
import vn.canbo.events.check.EventFault.IdentityTopicOnly;
import vn.canbo.events.reported.PublisherTopic;
import vn.canbo.events.reported.ReportedType;

/** How an event came in. Identity may come by HTTP, and over Kafka on its own topic only. */
public enum Door {
    HTTP,
    TOPIC,
    IDENTITY_TOPIC;

    /**
     * @param topic of a publisher, on which it reports
     */
    public static Door of(PublisherTopic topic) {
        return topic == PublisherTopic.IDENTITY ? IDENTITY_TOPIC : TOPIC;
    }

    /** Why a type may not come in here. */
    Optional<Ground> against(ReportedType type) {
        var identity = type == ReportedType.PERSON_REGISTERED;
        return switch (this) {
            case HTTP -> Optional.empty();
            case TOPIC -> identity ? Optional.of(new IdentityOnOpenTopic()) : Optional.empty();
            case IDENTITY_TOPIC ->
                    identity ? Optional.empty() : Optional.of(new IdentityTopicOnly(type.type()));
        };
    }
}
