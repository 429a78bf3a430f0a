/**
 * How people leave the service and move between posts, each by one decision that can be corrected
 * and withdrawn as a whole. Serves LS-29, CT-3 and CT-13 (entry and exit, up and down, resigning).
 */
@NullMarked
package vn.canbo.personnel.movement;

import org.jspecify.annotations.NullMarked;
