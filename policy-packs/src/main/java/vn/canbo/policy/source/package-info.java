/**
 * Where a figure of a policy pack is written and how sure we are of it. A number or a date that no
 * source gives stays unknown and is shown so (TN12-O1).
 */
@NullMarked
package vn.canbo.policy.source;

import org.jspecify.annotations.NullMarked;
