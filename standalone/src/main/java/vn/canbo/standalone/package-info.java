/**
 * The launcher behind the script {@code canbo}: one machine, one command, the whole system. It
 * belongs to demonstrations and journeys; nothing in the four services knows it.
 */
@NullMarked
package vn.canbo.standalone;

import org.jspecify.annotations.NullMarked;
