/**
 * Whether nothing is lost at the door: many events of several publishers over both channels, some
 * of them bad, each of which must be answered.
 */
@NullMarked
package vn.canbo.benchmarks.outcomes;

import org.jspecify.annotations.NullMarked;
