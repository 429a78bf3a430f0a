/**
 * Who is young enough to be elected, and what is proposed to those who are not: the ages of
 * Directive 45-CT/TW and the policy of Decree 177/2024. Serves TN12-25 (domain reference 4.2).
 */
@NullMarked
package vn.canbo.policy.reelection;

import org.jspecify.annotations.NullMarked;
