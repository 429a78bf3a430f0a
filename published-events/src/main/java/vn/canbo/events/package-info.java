/**
 * The contract: one record per thing that the four services tell the world, and the list of event
 * types that carry them. An event says what happened and carries the whole public state of the one
 * thing it is about, never a delta.
 */
@NullMarked
package vn.canbo.events;

import org.jspecify.annotations.NullMarked;
