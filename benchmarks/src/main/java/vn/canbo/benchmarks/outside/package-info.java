/**
 * The running instance as an outside system sees it: the public address, the topics, the sign-in.
 */
@NullMarked
package vn.canbo.benchmarks.outside;

import org.jspecify.annotations.NullMarked;
