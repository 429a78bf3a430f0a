/**
 * The one public address for events from outside systems: each event goes to the service that owns
 * its type, with the caller's own token, and the outcomes come back as one answer (design section
 * 5). Nothing is judged or kept here.
 */
@NullMarked
package vn.canbo.reporting.eventdoor;

import org.jspecify.annotations.NullMarked;
