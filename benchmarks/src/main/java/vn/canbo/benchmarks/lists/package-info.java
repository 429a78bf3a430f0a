/**
 * How many lines of an Excel list the personnel service takes over in a second, beside the bare
 * insertion of the same rows.
 */
@NullMarked
package vn.canbo.benchmarks.lists;

import org.jspecify.annotations.NullMarked;
