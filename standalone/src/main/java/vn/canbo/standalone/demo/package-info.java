/**
 * Brings the fictional demo province into a running system and lets it live there, through the same
 * doors as anybody's. It knows nothing of how the system works inside.
 */
@NullMarked
package vn.canbo.standalone.demo;

import org.jspecify.annotations.NullMarked;
