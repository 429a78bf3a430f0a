/**
 * Who is placed into which post, and when a post ends. Serves TN12-11 and CT-2 (only people who
 * meet the standard), TN12-15 (within the establishment), LS-7 (concurrent posts), CT-8 (recruits)
 * and CT-3 (entry and exit).
 */
@NullMarked
package vn.canbo.personnel.appointment;

import org.jspecify.annotations.NullMarked;
