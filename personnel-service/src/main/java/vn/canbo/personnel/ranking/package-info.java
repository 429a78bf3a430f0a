/**
 * In which order those nominated for one title come by qualification and experience at the
 * grassroots. It advises whoever decides and binds nobody (TN12-13).
 */
@NullMarked
package vn.canbo.personnel.ranking;

import org.jspecify.annotations.NullMarked;
