/** Who did what to whom and who read whose data, written in the same transaction. */
@NullMarked
package vn.canbo.service.audit;

import org.jspecify.annotations.NullMarked;
