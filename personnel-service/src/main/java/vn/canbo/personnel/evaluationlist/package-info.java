/**
 * The list of evaluations: every line is how somebody who is registered did the work of a year, and
 * goes through the command that records it. Serves the cut-over from older records and offices that
 * rate on paper (TN12-18).
 */
@NullMarked
package vn.canbo.personnel.evaluationlist;

import org.jspecify.annotations.NullMarked;
