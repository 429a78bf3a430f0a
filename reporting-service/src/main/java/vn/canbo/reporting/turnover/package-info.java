/**
 * Shows on the page of a unit who came, went, rose and fell, as personnel tells the viewer (CT-3,
 * LS-7, LS-29).
 */
@NullMarked
package vn.canbo.reporting.turnover;

import org.jspecify.annotations.NullMarked;
