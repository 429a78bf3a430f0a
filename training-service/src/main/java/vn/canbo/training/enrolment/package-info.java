/**
 * Who has a place in which class and how it ended. Serves TN12-23 (sent by the authority or
 * self-study) and QN-4 (training focused on the job position).
 */
@NullMarked
package vn.canbo.training.enrolment;

import org.jspecify.annotations.NullMarked;
