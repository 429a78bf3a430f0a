/**
 * Who has to be there: the organisations of a commune-level unit with their heads, the duties that
 * somebody has to carry, and from which day of a vacancy on it is an alert (TN12-14, 16, 17, 27).
 */
@NullMarked
package vn.canbo.policy.staffing;

import org.jspecify.annotations.NullMarked;
