/** A part of the trial service: what breaks on purpose. It is part of no product. */
@NullMarked
package vn.canbo.service.trial.defect;

import org.jspecify.annotations.NullMarked;
