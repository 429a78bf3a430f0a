/**
 * Calls between services: bounded in time and number, cut off while the other side is ill. The
 * caller's own token goes along, so that nobody sees more through us than directly.
 */
@NullMarked
package vn.canbo.service.client;

import org.jspecify.annotations.NullMarked;
