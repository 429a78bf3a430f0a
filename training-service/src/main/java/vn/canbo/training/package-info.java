/**
 * The training service: courses and classes, who learns in them, and the certificates they earn.
 * Serves the training tasks of TN12, QN-4 and LS-14.
 */
@NullMarked
package vn.canbo.training;

import org.jspecify.annotations.NullMarked;
