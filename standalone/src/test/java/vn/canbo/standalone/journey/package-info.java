/**
 * Stories from the directives, told to all four running services through the doors that people and
 * systems use: HTTP, Kafka and the feed. One instance serves them all; its legal clock only moves
 * forward.
 */
@NullMarked
package vn.canbo.standalone.journey;

import org.jspecify.annotations.NullMarked;
