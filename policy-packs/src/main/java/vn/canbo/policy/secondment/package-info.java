/**
 * The figures by which secondments to communes are judged. Serves the programme of Thái Nguyên
 * (TN25) and Decree 170/2025, art. 26 and 27.
 */
@NullMarked
package vn.canbo.policy.secondment;

import org.jspecify.annotations.NullMarked;
