/**
 * What an operator does with outside systems: lets them in, gives them new secrets, lets them go,
 * and sees what they send (design section 5). Every command may be repeated after a failure.
 */
@NullMarked
package vn.canbo.standalone.outside;

import org.jspecify.annotations.NullMarked;
