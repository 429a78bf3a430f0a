/**
 * Hands lists on to personnel with the viewer's own token and brings back how far they have come
 * and what is wrong with them (design section 8). Nothing of a list is kept here.
 */
@NullMarked
package vn.canbo.reporting.list;

import org.jspecify.annotations.NullMarked;
