/**
 * How late a verdict that comes to Kafka stands in its row: the last leg of the way alone, with the
 * three who are compared by their throughput too.
 */
@NullMarked
package vn.canbo.benchmarks.leg;

import org.jspecify.annotations.NullMarked;
