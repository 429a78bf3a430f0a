/**
 * What is missing in commune-level units on a day, with whoever answers for it: vacant elected
 * titles and posts, organisations without a head, and a duty that nobody carries (TN12-14 to
 * TN12-17, TN12-27). Computed when it is asked for; nothing is stored and nothing follows by
 * itself.
 */
@NullMarked
package vn.canbo.personnel.alert;

import org.jspecify.annotations.NullMarked;
