/**
 * How many events a second the views take from Kafka, beside a bare loop and beside a sink that
 * copies rows: the same bytes, the same servers, the same heap, in turns. Every figure is preceded
 * by a proof that all rows are right.
 */
@NullMarked
package vn.canbo.benchmarks.projector;

import org.jspecify.annotations.NullMarked;
