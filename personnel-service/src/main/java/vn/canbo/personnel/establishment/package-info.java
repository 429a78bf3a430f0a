/**
 * The posts that decisions allocate to units, and how full those are. Serves TN12-15: nobody is
 * placed beyond the establishment.
 */
@NullMarked
package vn.canbo.personnel.establishment;

import org.jspecify.annotations.NullMarked;
