/**
 * How people did the work of a year: rated or excused, recorded, corrected and withdrawn; one per
 * person and year. Serves the yearly evaluation (TN12-18, LS-11).
 */
@NullMarked
package vn.canbo.personnel.evaluation;

import org.jspecify.annotations.NullMarked;
