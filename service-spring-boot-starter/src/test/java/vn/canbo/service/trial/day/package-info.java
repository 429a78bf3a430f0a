/** A part of the trial service: what happens when a day begins. It is part of no product. */
@NullMarked
package vn.canbo.service.trial.day;

import org.jspecify.annotations.NullMarked;
