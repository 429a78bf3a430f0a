/**
 * Events at a fixed pace: each has a moment at which it is due, whether what came before it has
 * been taken or not, and how late it is seen counts from there.
 */
@NullMarked
package vn.canbo.benchmarks.pace;

import org.jspecify.annotations.NullMarked;
