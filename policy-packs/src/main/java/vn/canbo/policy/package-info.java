/**
 * What each directive demands, as cited data: the packs and the reader that refuses a faulty one
 * with file, line, field and what would be right. Serves TN12, QN, LS, TN25, CT and the national
 * instruments they apply.
 */
@NullMarked
package vn.canbo.policy;

import org.jspecify.annotations.NullMarked;
