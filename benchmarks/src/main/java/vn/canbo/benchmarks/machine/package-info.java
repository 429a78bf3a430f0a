/**
 * The machine on which is measured: what it is, and whether others used it meanwhile. Linux only,
 * from {@code /proc}.
 */
@NullMarked
package vn.canbo.benchmarks.machine;

import org.jspecify.annotations.NullMarked;
