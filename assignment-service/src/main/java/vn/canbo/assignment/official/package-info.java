/**
 * What this service learned about people from personnel, on which it decides whom it may send.
 * Serves the conditions of TN25 and the bars of Decree 170/2025, art. 26.
 */
@NullMarked
package vn.canbo.assignment.official;

import org.jspecify.annotations.NullMarked;
