/**
 * The legal day. Only {@link vn.canbo.service.time.Today} turns an instant into a day, in
 * Asia/Ho_Chi_Minh.
 */
@NullMarked
package vn.canbo.service.time;

import org.jspecify.annotations.NullMarked;
