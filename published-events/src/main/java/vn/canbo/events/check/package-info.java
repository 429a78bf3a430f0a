/**
 * Whether an event from outside keeps the contract: its form, its schema, and whether its sender
 * may report it. What can be decided without a record of ours is decided here, for the services'
 * door and for the contract kit.
 */
@NullMarked
package vn.canbo.events.check;

import org.jspecify.annotations.NullMarked;
