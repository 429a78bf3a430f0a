/**
 * Every figure of a pack in one form, whatever it is about: to be shown with its citation and how
 * sure it is (TN12-O1), and to be compared with those of another pack.
 */
@NullMarked
package vn.canbo.policy.figure;

import org.jspecify.annotations.NullMarked;
