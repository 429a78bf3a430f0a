/**
 * Whether people meet the standards of the titles they hold or may be offered, with every
 * criterion. Serves TN12-11, QN-10, QN-11, QN-18, LS-24 and CT-2; the figures come from the policy
 * packs.
 */
@NullMarked
package vn.canbo.personnel.standard;

import org.jspecify.annotations.NullMarked;
