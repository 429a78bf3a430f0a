/**
 * Tells dashboards what changed and where, live: signals with positions over server-sent events, so
 * that a reader fetches the figures anew and never polls (design 4.7). It carries no figure and no
 * name.
 */
@NullMarked
package vn.canbo.reporting.feed;

import org.jspecify.annotations.NullMarked;
