/**
 * The dated tree of units of both regimes and the posts allocated to them. Serves Decision 19/2025
 * on codes and TN12 on commune-level units, their blocks and their establishment.
 */
@NullMarked
package vn.canbo.personnel.unit;

import org.jspecify.annotations.NullMarked;
