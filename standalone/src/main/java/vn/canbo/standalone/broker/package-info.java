/**
 * Who may read and write which topic (design sections 4 and 5), brought to a running Kafka. What
 * the tables here do not name is refused by the broker.
 */
@NullMarked
package vn.canbo.standalone.broker;

import org.jspecify.annotations.NullMarked;
