/**
 * What is reported upward: live views of who meets the standard of the title held, where, and why
 * not, with the pages that show them. It decides nothing and learns everything from the topics of
 * the other services (TN12-31, LS-27).
 */
@NullMarked
package vn.canbo.reporting;

import org.jspecify.annotations.NullMarked;
