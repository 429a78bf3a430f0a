/**
 * The whole way from something that happens to the row in which it is seen: through the product,
 * from a publisher's topic over personnel, relay and Kafka to reporting's views, and through the
 * least that can be done between two databases.
 */
@NullMarked
package vn.canbo.benchmarks.path;

import org.jspecify.annotations.NullMarked;
