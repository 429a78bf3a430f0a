/**
 * Which classes still take learners: what an official who falls short under a criterion may do next
 * (TN12-22). It counts seats over people of every unit and tells of nobody.
 */
@NullMarked
package vn.canbo.training.vacancy;

import org.jspecify.annotations.NullMarked;
