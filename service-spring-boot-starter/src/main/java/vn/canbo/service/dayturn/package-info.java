/** Takes each missed legal day in order, once, however many instances run. */
@NullMarked
package vn.canbo.service.dayturn;

import org.jspecify.annotations.NullMarked;
