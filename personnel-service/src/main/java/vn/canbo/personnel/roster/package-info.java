/**
 * The list of people: every line goes through the commands of registration, posts and
 * qualifications. Serves the cut-over from older records (QN-2, QN-11).
 */
@NullMarked
package vn.canbo.personnel.roster;

import org.jspecify.annotations.NullMarked;
