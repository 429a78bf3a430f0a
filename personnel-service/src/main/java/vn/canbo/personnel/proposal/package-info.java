/**
 * Proposes how many posts a unit should have by the quotas of the packs, with the derivation.
 * Serves the calculator of domain reference 3.4; an allocation stays a decision (TN12-15).
 */
@NullMarked
package vn.canbo.personnel.proposal;

import org.jspecify.annotations.NullMarked;
