/**
 * When somebody may be placed into a post without meeting the whole standard: asked for by one
 * person, granted by another with authority, legal basis and expiry, and always listed. Serves
 * TN12-11 and the rule that nothing is overridden silently (domain reference 9.1, 11).
 */
@NullMarked
package vn.canbo.personnel.override;

import org.jspecify.annotations.NullMarked;
