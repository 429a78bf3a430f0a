/**
 * Work that holders of a post carry beside it: assigned, ended, corrected and withdrawn. Serves
 * TN12-16, by which one of several Office - Statistics officials works for the Party committee.
 */
@NullMarked
package vn.canbo.personnel.duty;

import org.jspecify.annotations.NullMarked;
