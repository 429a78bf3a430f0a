/**
 * How commands are read from HTTP bodies: nothing unknown, nothing missing, nothing twice. What a
 * command must contain is said by its record: what is not nullable there is required.
 */
@NullMarked
package vn.canbo.service.command;

import org.jspecify.annotations.NullMarked;
