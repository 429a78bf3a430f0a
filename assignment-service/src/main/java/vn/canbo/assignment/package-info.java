/**
 * The assignment service: which people of the province serve in which commune, and until when.
 * Serves the programme of Thái Nguyên (TN25) and Decree 170/2025, art. 26 and 27.
 */
@NullMarked
package vn.canbo.assignment;

import org.jspecify.annotations.NullMarked;
