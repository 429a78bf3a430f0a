/**
 * What is recorded about people, as it was known at any time and without their names: everything
 * that rules ask about. Serves QN-2, QN-11 and LS-O4.
 */
@NullMarked
package vn.canbo.personnel.dossier;

import org.jspecify.annotations.NullMarked;
