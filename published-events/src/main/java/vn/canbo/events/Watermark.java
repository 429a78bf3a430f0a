package vn.canbo.events;

import java.time.Instant;

/**
 * Up to when an owner has told everything: sent every 30 s to every partition of its topic, also
 * when nothing happens. It is about no thing and has no version; a reader knows by it that its feed
 * is current.
 *
 * @param service the owner, such as personnel
 * @param settledTo system time: whatever was committed before this instant stands on the topic
 *     before this record
 */
public record Watermark(String service, Instant settledTo) {}
