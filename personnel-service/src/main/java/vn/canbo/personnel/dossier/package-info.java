/**
 * Who the people are, with which qualifications: the only place that knows their names. Serves QN-2
 * (four categories), QN-11 (what qualifications attest), LS-O4 and Decree 135/2020 on retirement.
 */
@NullMarked
package vn.canbo.personnel.dossier;

import org.jspecify.annotations.NullMarked;
