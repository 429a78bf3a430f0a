/**
 * Who answers for a unit on a day: whoever headed it, and whoever headed the block, also after that
 * person moved. Serves the responsibility of the head (TN12-17, QN-8).
 */
@NullMarked
package vn.canbo.personnel.accountability;

import org.jspecify.annotations.NullMarked;
