/**
 * From the moment an event from outside is due until a subscriber of the feed is told that its
 * person changed: through the public door, intake, personnel, Kafka, the views and the feed.
 */
@NullMarked
package vn.canbo.benchmarks.latency;

import org.jspecify.annotations.NullMarked;
