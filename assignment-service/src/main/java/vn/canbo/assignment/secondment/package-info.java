/**
 * Secondments of provincial staff to communes, from the proposal to the return. Serves TN25 and
 * Decree 170/2025, art. 26 and 27; the sender keeps the post (SEC-13).
 */
@NullMarked
package vn.canbo.assignment.secondment;

import org.jspecify.annotations.NullMarked;
