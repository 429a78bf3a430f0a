/**
 * Everybody who takes verdicts from Kafka into PostgreSQL: the reporting service, a bare loop, and
 * Debezium's sink; with the people about whom they are told.
 */
@NullMarked
package vn.canbo.benchmarks.sink;

import org.jspecify.annotations.NullMarked;
