/**
 * The page that says by what is judged: the documents of each policy pack from the top down, and
 * every figure with its citation and how sure it is. Serves TN12-O1, LS-1, QN-1 and CT-1.
 */
@NullMarked
package vn.canbo.reporting.basis;

import org.jspecify.annotations.NullMarked;
