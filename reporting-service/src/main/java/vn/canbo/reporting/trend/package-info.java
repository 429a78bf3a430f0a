/**
 * How many people and posts units had on days of the past, in the geography of those days or of
 * another one (CT-O4, TN12-2).
 */
@NullMarked
package vn.canbo.reporting.trend;

import org.jspecify.annotations.NullMarked;
