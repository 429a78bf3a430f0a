/**
 * Who came, went, rose, fell and moved in a unit and below it in a period, read from posts on both
 * axes of time. Serves CT-3 (ups and downs, ins and outs), LS-7 (persons beside posts), LS-10
 * (transfers and rotations) and LS-29 (streamlining).
 */
@NullMarked
package vn.canbo.personnel.turnover;

import org.jspecify.annotations.NullMarked;
