/**
 * Why a person does not meet the standard of a title: every criterion with what is required, what
 * is there, the source, and until when it may be made good (TN12-22, LS-24). It repeats the verdict
 * of personnel and judges nothing itself.
 */
@NullMarked
package vn.canbo.reporting.explanation;

import org.jspecify.annotations.NullMarked;
