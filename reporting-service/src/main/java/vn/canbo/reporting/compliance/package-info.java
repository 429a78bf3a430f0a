/**
 * Who meets the standard of the title held, per unit and per person, with the reason where not
 * (TN12-3, TN12-4, LS-24, LS-27). Figures of higher units are sums of leaf counters over the tree
 * of the day, made when asked; shares are exact fractions.
 */
@NullMarked
package vn.canbo.reporting.compliance;

import org.jspecify.annotations.NullMarked;
