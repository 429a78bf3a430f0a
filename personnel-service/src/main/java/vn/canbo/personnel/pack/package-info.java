/**
 * What the platform judges by: the policy packs with their documents, each figure with its citation
 * and how sure it is. Serves TN12-O1, LS-1, QN-1, CT-1 and CT-27.
 */
@NullMarked
package vn.canbo.personnel.pack;

import org.jspecify.annotations.NullMarked;
