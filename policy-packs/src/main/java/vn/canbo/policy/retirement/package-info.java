/**
 * When a person reaches retirement age and when the pension starts. Serves Decree 135/2020, art. 3
 * and 4, and the ages before it.
 */
@NullMarked
package vn.canbo.policy.retirement;

import org.jspecify.annotations.NullMarked;
