/** Tests of what stands against an event from outside. */
@NullMarked
package vn.canbo.events.check;

import org.jspecify.annotations.NullMarked;
