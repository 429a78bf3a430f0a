/**
 * The rows of posts, verdicts, people, allocations and secondments as the other services told them,
 * and the figures of each leaf unit that follow from them (TN12-2, TN12-15, LS-7, LS-24). One row
 * per thing, replaced only by a newer version; the figures change in the same transaction by the
 * difference the rows make.
 */
@NullMarked
package vn.canbo.reporting.standing;

import org.jspecify.annotations.NullMarked;
