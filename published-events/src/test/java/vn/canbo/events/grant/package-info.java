/** Tests of the authority file. */
@NullMarked
package vn.canbo.events.grant;

import org.jspecify.annotations.NullMarked;
