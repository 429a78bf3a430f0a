/**
 * How many commands a second come through HTTP, one record each, beside the transaction alone that
 * nobody can do without.
 */
@NullMarked
package vn.canbo.benchmarks.writes;

import org.jspecify.annotations.NullMarked;
