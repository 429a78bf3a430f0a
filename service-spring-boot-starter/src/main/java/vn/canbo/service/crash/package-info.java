/** Named points at which a test may kill the process; inert without their property. */
@NullMarked
package vn.canbo.service.crash;

import org.jspecify.annotations.NullMarked;
