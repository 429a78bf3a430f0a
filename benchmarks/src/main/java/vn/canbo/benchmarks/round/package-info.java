/**
 * How several contenders are compared in one run: in turns, each round by itself, every round told
 * and none chosen.
 */
@NullMarked
package vn.canbo.benchmarks.round;

import org.jspecify.annotations.NullMarked;
