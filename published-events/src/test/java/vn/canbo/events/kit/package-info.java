/** Tests of the contract kit. */
@NullMarked
package vn.canbo.events.kit;

import org.jspecify.annotations.NullMarked;
