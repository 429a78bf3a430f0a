/**
 * The page of the events that could not be applied, of all four services in one place, for
 * operators (design section 4.5). It calls each service with the viewer's token and keeps nothing.
 */
@NullMarked
package vn.canbo.reporting.quarantine;

import org.jspecify.annotations.NullMarked;
