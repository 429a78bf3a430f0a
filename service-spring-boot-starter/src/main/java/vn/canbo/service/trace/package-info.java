/**
 * Where an event from outside has got to: how it was answered, what it made this service tell and
 * when Kafka had that, and when the views here took what others told. Read only, never in the way
 * of an event.
 */
@NullMarked
package vn.canbo.service.trace;

import org.jspecify.annotations.NullMarked;
