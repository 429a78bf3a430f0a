/**
 * What is done to policy packs from a terminal: check one, compare two. Serves the drafting of a
 * new decree (design section 6).
 */
@NullMarked
package vn.canbo.standalone.pack;

import org.jspecify.annotations.NullMarked;
