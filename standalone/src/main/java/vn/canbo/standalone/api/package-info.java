/**
 * Calls to the services of a running instance, in the name of an OAuth2 client and through the same
 * addresses as anybody's. Refusals become lines for a terminal, with every reason.
 */
@NullMarked
package vn.canbo.standalone.api;

import org.jspecify.annotations.NullMarked;
