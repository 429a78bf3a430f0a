/**
 * Proves that the figures follow from the rows: counts everything again by other statements and
 * names every difference, of which there must be none (design 4.6). It repairs nothing.
 */
@NullMarked
package vn.canbo.reporting.recount;

import org.jspecify.annotations.NullMarked;
