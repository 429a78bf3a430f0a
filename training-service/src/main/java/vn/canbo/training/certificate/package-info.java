/**
 * The certificates that learners earn by completing a class; personnel turns each into a
 * qualification. Serves TN12-23: what was learned by assignment and what was learned alone count
 * alike once verified.
 */
@NullMarked
package vn.canbo.training.certificate;

import org.jspecify.annotations.NullMarked;
