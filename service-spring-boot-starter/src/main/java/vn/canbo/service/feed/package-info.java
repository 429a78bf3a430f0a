/**
 * Reads what the other services tell: one transaction per poll batch, views guarded by version, the
 * guilty event quarantined alone, and a watermark that proves how current the feed is.
 */
@NullMarked
package vn.canbo.service.feed;

import org.jspecify.annotations.NullMarked;
