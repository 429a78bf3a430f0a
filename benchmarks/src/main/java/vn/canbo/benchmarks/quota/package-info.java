/** Whether a publisher that sends far beyond its quota keeps others waiting for their outcomes. */
@NullMarked
package vn.canbo.benchmarks.quota;

import org.jspecify.annotations.NullMarked;
