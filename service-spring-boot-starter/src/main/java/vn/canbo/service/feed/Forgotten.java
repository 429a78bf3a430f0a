package vn.canbo.service.feed;

import java.util.UUID;

/**
 * A thing that its owner deleted by a tombstone. What was kept of it goes, and its key stays with
 * this version, so that an older event, read late, does not bring it back.
 *
 * @param sequence version of the thing within the epoch
 */
public record Forgotten(String kind, String thingId, UUID subject, long epoch, long sequence) {}
