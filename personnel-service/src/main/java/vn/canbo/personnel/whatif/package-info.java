/**
 * What a draft of a pack would change, for whom, where and why, before anybody installs it; nothing
 * is written. Serves QN-18 and the drafting of local standards (design section 6).
 */
@NullMarked
package vn.canbo.personnel.whatif;

import org.jspecify.annotations.NullMarked;
