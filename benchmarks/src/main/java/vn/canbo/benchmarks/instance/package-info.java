/**
 * A whole instance of its own, started by the launcher as {@code ./canbo up} starts it: with the
 * accounts, quotas and limits of outside systems, and small heaps.
 */
@NullMarked
package vn.canbo.benchmarks.instance;

import org.jspecify.annotations.NullMarked;
