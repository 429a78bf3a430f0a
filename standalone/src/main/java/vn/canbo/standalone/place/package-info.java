/**
 * The directory {@code .canbo} of a checkout: what the launcher keeps there and who holds it.
 * Everything an instance knows stands below it, so that removing it removes the instance.
 */
@NullMarked
package vn.canbo.standalone.place;

import org.jspecify.annotations.NullMarked;
