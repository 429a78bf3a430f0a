/**
 * The pages: from the province to the commune to the person to the reason, one fixed path with a
 * shareable address at every level (reference screens 1 to 3). Drawn on the server, moved live by
 * the feed; Vietnamese first; never by colour alone.
 */
@NullMarked
package vn.canbo.reporting.dashboard;

import org.jspecify.annotations.NullMarked;
