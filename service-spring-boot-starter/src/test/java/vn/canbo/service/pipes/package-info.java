/**
 * A small service in whose process, or in processes of its own that are killed, relay, feed and
 * intake are tried on a real PostgreSQL and a real Kafka.
 */
@NullMarked
package vn.canbo.service.pipes;

import org.jspecify.annotations.NullMarked;
