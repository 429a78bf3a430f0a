package vn.canbo.events;

import java.util.UUID;

/** The whole public state of one thing, as an event carries it. Implementations are records. */
public interface PublicState {

    /** The person or unit the thing belongs to: the Kafka key and {@code ce_subject}. */
    UUID subject();

    /**
     * Names the thing within its kind, for ever: what a view keys its row by. Versions count per
     * kind and id.
     *
     * @return for most things a UUID as text; for a verdict {@code <person>/<title>}
     */
    String thingId();
}
