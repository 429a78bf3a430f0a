/**
 * What outside systems may report, as the authority file {@code publishers.yaml} grants it (design
 * section 5).
 */
@NullMarked
package vn.canbo.events.grant;

import org.jspecify.annotations.NullMarked;
