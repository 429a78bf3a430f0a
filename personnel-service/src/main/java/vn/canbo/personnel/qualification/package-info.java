/**
 * The diplomas and certificates of people: recorded, verified, corrected and withdrawn. Serves
 * QN-11 (what qualifications attest) and LS-O4.
 */
@NullMarked
package vn.canbo.personnel.qualification;

import org.jspecify.annotations.NullMarked;
