/**
 * Who acts, on whose behalf, and what caused it: bound to the thread of one request, one consumed
 * event or one scheduled command, and written into journal, audit and publication.
 */
@NullMarked
package vn.canbo.service.origin;

import org.jspecify.annotations.NullMarked;
