/**
 * Decisions that would be refused on what became known since of the day on which they were made.
 * Serves SEC-01 to SEC-04 when a fact comes late: both sides see it, and only a person undoes
 * anything (compare SEC-18).
 */
@NullMarked
package vn.canbo.assignment.doubt;

import org.jspecify.annotations.NullMarked;
