/**
 * People sign in to the pages with the authorization code flow and PKCE; their tokens stay in the
 * session on the server, and the browser talks to this service only (design section 8). What they
 * may see comes from the claims of their access token, as for any caller.
 */
@NullMarked
package vn.canbo.reporting.signin;

import org.jspecify.annotations.NullMarked;
