/**
 * What is asked before somebody is approved for election to a title or appointed a leader. Serves
 * the appraisal of personnel (QN-16) and the training before an appointment (QN-3).
 */
@NullMarked
package vn.canbo.policy.nomination;

import org.jspecify.annotations.NullMarked;
