/** Tests of the codes of the contract. */
@NullMarked
package vn.canbo.events.code;

import org.jspecify.annotations.NullMarked;
