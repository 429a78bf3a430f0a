/**
 * What this service learned about people from personnel: in whose unit somebody stands and which
 * titles he or she holds. Decides who may see a learner's training and whether a course serves the
 * post (QN-4).
 */
@NullMarked
package vn.canbo.training.learner;

import org.jspecify.annotations.NullMarked;
