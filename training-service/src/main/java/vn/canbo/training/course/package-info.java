/**
 * What may be learned and when: courses by subject and the classes in which they are held. Serves
 * the subjects of LS-14 and the training for job positions of QN-4.
 */
@NullMarked
package vn.canbo.training.course;

import org.jspecify.annotations.NullMarked;
