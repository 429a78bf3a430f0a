/**
 * Takes over what an office knows from an Excel list of any kind. A kind says what stands in a line
 * and carries it out by the commands of the capabilities; the answer is the same list with each bad
 * cell red and a note. Serves the cut-over from older records (QN-2, QN-11).
 */
@NullMarked
package vn.canbo.personnel.list;

import org.jspecify.annotations.NullMarked;
