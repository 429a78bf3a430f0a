package vn.canbo.service.publication;

import java.util.UUID;

/** What was told: the event's id and the version it gave the thing. */
public record Published(UUID id, String kind, String thingId, long epoch, long version) {}
