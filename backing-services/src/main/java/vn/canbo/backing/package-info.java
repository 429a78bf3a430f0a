/**
 * Starts a real PostgreSQL 18 and a real KRaft Kafka, from binaries on this machine or in
 * containers, for the tests and for the launcher. Design section 1: nothing in this product is
 * tested against a substitute for either of them.
 */
@NullMarked
package vn.canbo.backing;

import org.jspecify.annotations.NullMarked;
