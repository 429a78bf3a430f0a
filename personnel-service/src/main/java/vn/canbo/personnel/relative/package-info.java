/**
 * Who is related to whom, as far as a decision about posts should know it; kept here and told to
 * nobody outside. Serves the weighing of kinship in one unit (TN12-7, CT-23), which bars nobody.
 */
@NullMarked
package vn.canbo.personnel.relative;

import org.jspecify.annotations.NullMarked;
