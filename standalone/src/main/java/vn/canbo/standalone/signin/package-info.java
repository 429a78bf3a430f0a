/**
 * An OpenID Connect server for demonstrations with accounts that its own sign-in page shows. It
 * listens on loopback only and is no part of any service (design section 8).
 */
@NullMarked
package vn.canbo.standalone.signin;

import org.jspecify.annotations.NullMarked;
