/**
 * The contract kit: a program with which the maker of an outside system checks its events before it
 * sends them, and which writes it a sample of each.
 */
@NullMarked
package vn.canbo.events.kit;

import org.jspecify.annotations.NullMarked;
