/**
 * The plumbing of every Kafka consumer: Spring Cloud Stream in batch mode without its dead-letter
 * queue, offsets that are never reset silently, and the sorting of failures (design section 4.5).
 */
@NullMarked
package vn.canbo.service.stream;

import org.jspecify.annotations.NullMarked;
