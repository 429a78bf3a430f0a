/**
 * Inputs that wish us ill, kept as data: what is sent, over which doors, and what must be answered.
 * Each service sends them to the events and addresses that it owns.
 */
@NullMarked
package vn.canbo.service.testing.hostile;

import org.jspecify.annotations.NullMarked;
