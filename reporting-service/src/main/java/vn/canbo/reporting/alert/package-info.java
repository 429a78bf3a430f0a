/**
 * What personnel finds missing in units, for the pages: asked for with the viewer's own token, so
 * that nobody sees more here than there (TN12-14 to TN12-17, TN12-27).
 */
@NullMarked
package vn.canbo.reporting.alert;

import org.jspecify.annotations.NullMarked;
