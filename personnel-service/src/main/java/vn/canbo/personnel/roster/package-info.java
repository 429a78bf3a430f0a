/**
 * Takes over what an office knows of its people from an Excel list. Every line goes through the
 * commands of registration, posts and qualifications; the answer is the same list with each bad
 * cell red and a note. Serves the cut-over from older records (QN-2, QN-11).
 */
@NullMarked
package vn.canbo.personnel.roster;

import org.jspecify.annotations.NullMarked;
