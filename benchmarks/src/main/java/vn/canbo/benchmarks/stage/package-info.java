/**
 * A durable PostgreSQL 18 and a Kafka for one run, and Java processes of equal heap in front of
 * them. Everything is made for the run and removed after it.
 */
@NullMarked
package vn.canbo.benchmarks.stage;

import org.jspecify.annotations.NullMarked;
