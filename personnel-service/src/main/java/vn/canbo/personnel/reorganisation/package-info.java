/**
 * Changes of the tree that make new units out of old ones: a unit is split, or several are
 * consolidated. Serves Decision 19/2025 on codes (domain reference 5.3, C-01).
 */
@NullMarked
package vn.canbo.personnel.reorganisation;

import org.jspecify.annotations.NullMarked;
