/**
 * The door for outside systems, over HTTP and Kafka: checks, runs the same command as the API, and
 * answers every event with an outcome. It refuses and never quarantines.
 */
@NullMarked
package vn.canbo.service.intake;

import org.jspecify.annotations.NullMarked;
