/**
 * The services as they are delivered, before the servers of one run: each with a database of its
 * own, its own settings and the tokens that it trusts.
 */
@NullMarked
package vn.canbo.benchmarks.service;

import org.jspecify.annotations.NullMarked;
