/**
 * What assignment tells of people who serve elsewhere for a term, as far as the establishment of
 * their sender and host shows it (B-06): the sender keeps the post, the host gets none.
 */
@NullMarked
package vn.canbo.personnel.secondee;

import org.jspecify.annotations.NullMarked;
