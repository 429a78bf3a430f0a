/**
 * The list of qualifications: every line is a diploma or certificate of somebody who is registered,
 * and goes through the command that records it. Serves the cut-over from older records and what a
 * school hands over on paper (QN-11).
 */
@NullMarked
package vn.canbo.personnel.qualificationlist;

import org.jspecify.annotations.NullMarked;
