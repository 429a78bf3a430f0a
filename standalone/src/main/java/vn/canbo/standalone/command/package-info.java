/** What may be typed after {@code ./canbo}, as values. Nothing here does anything yet. */
@NullMarked
package vn.canbo.standalone.command;

import org.jspecify.annotations.NullMarked;
