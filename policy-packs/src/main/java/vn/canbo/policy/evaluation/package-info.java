/**
 * By what the people of a category are rated for a year. Serves the yearly evaluation (TN12-18)
 * under Decree 90/2020, Regulation 366-QĐ/TW and Decree 335/2025.
 */
@NullMarked
package vn.canbo.policy.evaluation;

import org.jspecify.annotations.NullMarked;
