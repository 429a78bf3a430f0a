package vn.canbo.events.kit;

import vn.canbo.events.check.Door;
import vn.canbo.events.check.Sent;

/**
 * An event as it was found.
 *
 * @param place for a reader: the number of the line, or partition and offset
 * @param door by which it would come, or came
 */
record Found(String place, Door door, Sent sent) {}
