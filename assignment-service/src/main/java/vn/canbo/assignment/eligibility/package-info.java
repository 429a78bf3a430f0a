/**
 * Who may be seconded, when and for how long, and every reason why not. Serves the conditions of
 * TN25 and Decree 170/2025, art. 26 and 27 (SEC-01 to SEC-05, SEC-07, SEC-12, SEC-16).
 */
@NullMarked
package vn.canbo.assignment.eligibility;

import org.jspecify.annotations.NullMarked;
