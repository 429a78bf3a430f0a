/**
 * Starts the parts in their order, watches them while they run and stops them in the opposite
 * order. Every wait has words.
 */
@NullMarked
package vn.canbo.standalone.up;

import org.jspecify.annotations.NullMarked;
