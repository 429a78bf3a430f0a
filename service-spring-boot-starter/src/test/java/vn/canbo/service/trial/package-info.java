/**
 * A service as small as can be, on which the starter proves itself. It keeps notes of units and is
 * part of no product.
 */
@NullMarked
package vn.canbo.service.trial;

import org.jspecify.annotations.NullMarked;
