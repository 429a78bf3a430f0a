/**
 * Who works where, with which qualifications, under which standard. Serves the directives on
 * commune staff (TN12, QN, LS, CT) as their packs state them.
 */
@NullMarked
package vn.canbo.personnel;

import org.jspecify.annotations.NullMarked;
