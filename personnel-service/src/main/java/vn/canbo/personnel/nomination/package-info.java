/**
 * How somebody comes into an elected title: introduced, appraised, approved, elected, ratified and
 * in office, in this order, with the opinions of the bodies asked and a ranking that advises.
 * Serves QN-16, QN-17, QN-18, TN12-11, TN12-13 and CT-12.
 */
@NullMarked
package vn.canbo.personnel.nomination;

import org.jspecify.annotations.NullMarked;
