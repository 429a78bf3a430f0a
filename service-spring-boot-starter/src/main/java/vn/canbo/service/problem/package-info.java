/** How an error looks to a caller: RFC 9457 with every reason in Vietnamese and English. */
@NullMarked
package vn.canbo.service.problem;

import org.jspecify.annotations.NullMarked;
