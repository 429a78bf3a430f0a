/**
 * Who is young enough to be elected, run for one person or a calendar of elections, and what is
 * proposed to those who are not; results in the Party committee, from which re-election elsewhere
 * follows. Serves TN12-25 (domain reference 4.2).
 */
@NullMarked
package vn.canbo.personnel.reelection;

import org.jspecify.annotations.NullMarked;
