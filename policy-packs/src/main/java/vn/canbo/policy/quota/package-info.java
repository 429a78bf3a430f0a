/**
 * How many posts an instrument gives a commune-level unit, by its class and by population and area
 * beyond a norm (domain reference 3.4). It only proposes: an allocation stays a decision (TN12-15).
 */
@NullMarked
package vn.canbo.policy.quota;

import org.jspecify.annotations.NullMarked;
