/**
 * Whether a person suits a post: by its standard and what overrides let pass of it (TN12-11), with
 * what the decision should weigh beside it, such as training before the appointment (QN-3) and
 * relatives in the unit (TN12-7, CT-23).
 */
@NullMarked
package vn.canbo.personnel.suitability;

import org.jspecify.annotations.NullMarked;
